import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

const followParent = new URL('../../../server/bin/follow-parent.mjs', import.meta.url).href;

/** A server that is no part of Heard, in a process of its own. */
export class ServerProgram {
  readonly #file: string;
  readonly #env: Readonly<Record<string, string>>;
  #child: ChildProcess;

  private constructor(file: string, env: Readonly<Record<string, string>>) {
    this.#file = file;
    this.#env = env;
    this.#child = this.#spawn();
  }

  /** `env` has HOST and PORT, as for every server here. Resolves when something listens there. */
  static async start(file: string, env: Readonly<Record<string, string>>): Promise<ServerProgram> {
    const program = new ServerProgram(file, env);
    await program.#untilListening();
    return program;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }

  /** After it was killed, or by asking the running server to end; on the same port. */
  async restart(): Promise<void> {
    await this.end();
    this.#child = this.#spawn();
    await this.#untilListening();
  }

  #spawn(): ChildProcess {
    return spawn(process.execPath, ['--import', followParent, this.#file], {
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
    throw new Error(`${this.#file} ended with ${this.#child.exitCode}`);
  }
}
