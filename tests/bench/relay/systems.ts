import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startServer } from '../../support/server.ts';
import type { RoomToFill } from './load/crowd.ts';
import type { Dialect } from './load/frames.ts';
import { openRooms } from './our-rooms.ts';
import { ServerProgram } from './server-program.ts';

export interface StartOptions {
  /** The file the fan-out sends to whoever connects. */
  readonly answer?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** A server that was started for one measurement, with a data folder of its own. */
export interface RunningSystem {
  readonly dialect: Dialect;
  /** Of the process that runs now. */
  readonly pid: number;
  readonly dataFolder: string;
  /** With so many seats each. */
  openRooms(count: number, people: number): Promise<RoomToFill[]>;
  /** After it was killed, or by asking the running server to end. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** `y-leveldb` and `hocuspocus` keep what people write, `y-websocket` is in memory only. */
export type SystemName = 'ours' | 'limit' | 'y-websocket' | 'y-leveldb' | 'hocuspocus';

export function isPeer(name: SystemName): boolean {
  return name !== 'ours' && name !== 'limit';
}

export interface System {
  readonly name: SystemName;
  /** Whether it is to keep what people write when it ends. */
  readonly durable: boolean;
  start(options?: StartOptions): Promise<RunningSystem>;
}

export const peersFolder = fileURLToPath(new URL('peers/', import.meta.url));
const fanOut = fileURLToPath(new URL('fan-out.ts', import.meta.url));
/**
 * @y/websocket-server is 0.1.1, the last one on Yjs 13: 0.1.5 cannot be installed as it stands, because it needs a
 * @y/y that is no pre-release, and there is none.
 */
const yWebsocket = join(peersFolder, 'y-websocket.mjs');
const hocuspocus = join(peersFolder, 'hocuspocus.mjs');

const stock: Dialect = { named: false, asks: true };

async function startOurs({ env = {} }: StartOptions = {}): Promise<RunningSystem> {
  const server = await startServer({
    env: { LOG_LEVEL: 'error', TRUSTED_PROXIES: '127.0.0.1', ...env },
  });
  return {
    dialect: stock,
    get pid() {
      return server.pid;
    },
    dataFolder: server.dataFolder,
    openRooms: (count, people) => openRooms(server, count, people),
    restart: () => server.restart(),
    stop: async () => {
      await server.stop();
    },
  };
}

/** A server that lets in everybody, into rooms that need no making. */
async function startProgram(
  dialect: Dialect,
  program: string,
  envOf: (dataFolder: string) => Readonly<Record<string, string>>,
): Promise<RunningSystem> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'heard-peer-'));
  const port = String(await freePort());
  const server = await ServerProgram.start(program, {
    HOST: '127.0.0.1',
    PORT: port,
    ...envOf(dataFolder),
  });
  return {
    dialect,
    get pid() {
      return server.pid;
    },
    dataFolder,
    openRooms: async (count, people) =>
      Array.from({ length: count }, (_, index) => {
        const name = `room-${index}`;
        const seat = { url: `ws://127.0.0.1:${port}/${name}`, cookie: '' };
        return { name, seats: Array.from({ length: people }, () => seat) };
      }),
    restart: () => server.restart(),
    stop: async () => {
      await server.end();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

export const systems: readonly System[] = [
  { name: 'ours', durable: true, start: startOurs },
  {
    name: 'limit',
    durable: false,
    start: ({ answer = '', env = {} } = {}) =>
      startProgram({ named: false, asks: false }, fanOut, () => ({ ANSWER: answer, ...env })),
  },
  {
    name: 'y-websocket',
    durable: false,
    start: ({ env = {} } = {}) => startProgram(stock, yWebsocket, () => env),
  },
  {
    name: 'y-leveldb',
    durable: true,
    start: ({ env = {} } = {}) =>
      startProgram(stock, yWebsocket, (folder) => ({ YPERSISTENCE: folder, ...env })),
  },
  {
    name: 'hocuspocus',
    durable: true,
    start: ({ env = {} } = {}) =>
      startProgram({ named: true, asks: true }, hocuspocus, (folder) => ({ DATA: folder, ...env })),
  },
];

/** Starts a system for one measurement and clears it away afterwards, however that ended. */
export async function withSystem<Result>(
  system: System,
  options: StartOptions,
  act: (running: RunningSystem) => Promise<Result>,
): Promise<Result> {
  const running = await system.start(options);
  try {
    return await act(running);
  } finally {
    await running.stop();
  }
}

export async function openRoom(running: RunningSystem, people: number): Promise<RoomToFill> {
  const [room] = await running.openRooms(1, people);
  if (!room) throw new Error('no room was opened');
  return room;
}
