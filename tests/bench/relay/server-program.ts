import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A server that is no part of Heard, in a process of its own. */
export class ServerProgram {
  readonly #args: readonly string[];
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess;

  private constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    this.#args = args;
    this.#env = env;
    this.#child = this.#spawn();
  }

  /** `env` has HOST and PORT, as for every server here. Resolves when something listens there. */
  static async start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<ServerProgram> {
    const program = new ServerProgram(args, env);
    await program.#untilListening();
    return program;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }

  /** After `end`, or by asking the running server to end; on the same port. */
  async restart(): Promise<void> {
    await this.end('SIGTERM');
    this.#child = this.#spawn();
    await this.#untilListening();
  }

  #spawn(): ChildProcess {
    return spawn(process.execPath, this.#args, {
      env: { ...process.env, NODE_ENV: 'production', ...this.#env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }

  async #untilListening(): Promise<void> {
    while (this.#child.exitCode === null) {
      // Any answer will do, a refusal of plain HTTP too.
      const answer = await fetch(`http://${this.#env.HOST}:${this.#env.PORT}`).catch(() => null);
      if (answer) return;
      await pause(20);
    }
    throw new Error(`${this.#args[0]} ended with ${this.#child.exitCode}`);
  }
}
