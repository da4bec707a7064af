import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const followParent = new URL('../../server/bin/follow-parent.mjs', import.meta.url).href;

/** The lines a starting server prints; the second one only where its data folder is new. */
const readyLine = /^Heard is ready at (http\S+)/m;
const signInLine = /^Organiser sign-in: (http\S+#(\S+))/m;

export interface ServerOptions {
  /** Kept by the caller, also after `stop`. Without it the server gets a new one, removed by `stop`. */
  readonly dataFolder?: string;
  /** Further environment, as config/ documents it. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another program that behaves as the server's own, as a control needs it. */
  readonly program?: string;
}

export interface RunningServer {
  /** Such as http://127.0.0.1:41234, without a slash at the end; the same after a restart. */
  readonly url: string;
  readonly dataFolder: string;
  /** Of the process that runs now. */
  readonly pid: number;
  /** Address that signs the organiser in. */
  readonly signInLink: string;
  readonly organiserKey: string;
  /** Everything printed so far, over all restarts. */
  output(): string;
  /** Asks the server to end, as Ctrl+C would. Resolves to its exit code. */
  stop(): Promise<number>;
  /** SIGKILL: nothing can be saved any more. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Starts again on the same port and data folder, after `kill`, or after asking a running server to end. */
  restart(): Promise<void>;
}

/** A port that nothing listens on, on this computer only. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('no port is free');
  return address.port;
}

/** One process of the server, with what it printed. */
interface Process {
  readonly child: ChildProcess;
  printed: string;
  readonly ended: Promise<number>;
}

function spawnServer(program: string, env: Readonly<Record<string, string>>): Process {
  const child = spawn(process.execPath, ['--import', followParent, program], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]) => (typeof code === 'number' ? code : -1));
  const server: Process = { child, printed: '', ended };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      server.printed += text;
    });
  }
  return server;
}

/** @throws with everything the server printed if it ends before it is ready */
async function untilReady(server: Process): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (readyLine.test(server.printed)) resolve();
    };
    server.child.stdout?.on('data', look);
    server.ended.then((code) => reject(new Error(`the server ended with ${code}:\n${server.printed}`)));
  });
}

async function end(server: Process, signal: 'SIGTERM' | 'SIGKILL'): Promise<number> {
  if (server.child.exitCode === null && server.child.signalCode === null) server.child.kill(signal);
  return server.ended;
}

/**
 * Starts the real server, with the pages that `npm test` has built, in a process of its own.
 * @throws if the pages are not built or the server does not start
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  if (!existsSync(join(root, 'client/dist/index.html'))) {
    throw new Error('The pages are not built: run npm test or npm start once');
  }
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'heard-data-'));
  const program = options.program ?? 'server/src/main.ts';
  const env = {
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    DATA: dataFolder,
    ...options.env,
  };
  let before = '';
  let current = spawnServer(program, env);
  await untilReady(current);
  const signIn = signInLine.exec(current.printed);
  return {
    url: `http://127.0.0.1:${env.PORT}`,
    dataFolder,
    get pid() {
      return current.child.pid ?? 0;
    },
    signInLink: signIn?.[1] ?? '',
    organiserKey: signIn?.[2] ?? '',
    output: () => before + current.printed,
    stop: async () => {
      const code = await end(current, 'SIGTERM');
      if (!options.dataFolder) rmSync(dataFolder, { recursive: true, force: true });
      return code;
    },
    kill: async () => {
      await end(current, 'SIGKILL');
    },
    restart: async () => {
      await end(current, 'SIGTERM');
      before += current.printed;
      current = spawnServer(program, env);
      await untilReady(current);
    },
  };
}
