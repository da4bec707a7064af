import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Board } from '@heard/shared/board';
import type { Engagement } from '@heard/shared/engagement/contract';
import type { FailureId, Outcome } from '@heard/shared/failure';
import type { Random } from '@heard/shared/id';
import type { Joined } from '@heard/shared/participant/contract';
import type { Invitation, Session, SessionSummary } from '@heard/shared/session/contract';
import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import { buildApp } from './app.ts';
import type { Config } from './config/config.ts';
import { makeOrganiserKey } from './engagement/organiser-key.ts';
import { createLog } from './http/log.ts';
import { boardOfUpdates } from './live/board-of-updates.ts';
import type { Live } from './live/live.ts';
import { systemClock } from './relay/clock.ts';
import type { StoredSession } from './storage/session.ts';
import { openSqliteStorage } from './storage/sqlite/sqlite-storage.ts';
import type { Storage } from './storage/storage.ts';

/** The whole app for tests, with a real store in a folder of its own, a clock that is moved by hand and seeded chance. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly live: Live;
  readonly storage: Storage;
  /** The data folder. */
  readonly folder: string;
  readonly organiserKey: string;
  readonly clock: { time: number };
  readonly random: Random;
  /** Everything that was logged. */
  readonly logged: () => string;
  close(): Promise<void>;
}

/** `around` stands between app and store, so that a test can make the disk fail. */
export async function openTestApp(
  over: Partial<Config> = {},
  around: (storage: Storage) => Storage = (storage) => storage,
): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'heard-app-'));
  const opened = await openSqliteStorage(folder);
  if (!opened.ok) throw new Error(opened.refusal);
  const { storage } = opened;
  const clock = { time: Date.UTC(2026, 10, 22, 18) };
  const random = seeded(7);
  const lines: string[] = [];
  const config: Config = {
    port: 0,
    host: 'localhost',
    dataFolder: folder,
    publicUrl: null,
    trustedProxies: [],
    logLevel: 'debug',
    metricsToken: null,
    clientFolder: join(folder, 'no-pages'),
    ...over,
  };
  const { app, live } = await buildApp({
    config,
    storage: around(storage),
    clock: {
      // A little later at every look, so that what comes after is after.
      now: () => clock.time++,
      after: systemClock.after,
    },
    random,
    log: createLog('debug', { write: (line: string) => lines.push(line) }),
  });
  return {
    app,
    live,
    storage,
    folder,
    organiserKey: await makeOrganiserKey(storage.organiser, random),
    clock,
    random,
    logged: () => lines.join(''),
    async close() {
      await app.close();
      await storage.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Every run of a test sees the same ids and secrets (mulberry32). */
function seeded(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 24;
  };
  return (length) => Uint8Array.from({ length }, next);
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

export interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** One browser: keeps its cookies, names its origin. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #app: FastifyInstance;
  readonly #headers: Readonly<Record<string, string>>;

  constructor({ app }: TestApp, headers: Readonly<Record<string, string>> = {}) {
    this.#app = app;
    this.#headers = headers;
  }

  async call(method: Method, url: string, input?: unknown): Promise<Answered> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#app.inject({
      method,
      url,
      headers: { host: 'heard.test', origin: 'http://heard.test', cookie, ...this.#headers },
      ...(input === undefined ? {} : { payload: input as object }),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const isJson = String(response.headers['content-type']).startsWith('application/json');
    const body: unknown = isJson ? response.json() : undefined;
    return { status: response.statusCode, body, bytes: response.rawPayload, headers: response.headers };
  }

  /** For a call that must succeed. */
  async get<Value>(method: Method, url: string, input?: unknown): Promise<Value> {
    const answered = await this.call(method, url, input);
    expect(answered.body ?? {}, `${method} ${url}`).not.toHaveProperty('failure');
    expect(answered.status, `${method} ${url}`).toBeLessThan(300);
    return answered.body as Value;
  }

  /** For a call that must be refused; answers with what. */
  async refusal(method: Method, url: string, input?: unknown): Promise<unknown> {
    const { status, body } = await this.call(method, url, input);
    expect(status, `${method} ${url}`).toBeGreaterThanOrEqual(400);
    return (body as { failure?: unknown }).failure;
  }
}

export async function signedIn(test: TestApp): Promise<Browser> {
  const organiser = new Browser(test);
  await organiser.get('POST', '/api/organiser/sign-in', { key: test.organiserKey });
  return organiser;
}

export interface TestSession {
  readonly id: Session['id'];
  readonly path: string;
  readonly organiser: Browser;
  readonly engagement: Engagement;
  readonly invitation: Invitation;
}

/** A session with the organiser in it as facilitator. */
export async function makeTestSession(test: TestApp): Promise<TestSession> {
  const organiser = await signedIn(test);
  const engagement = await organiser.get<Engagement>('POST', '/api/engagements', { title: 'Getting around' });
  const { id } = await organiser.get<SessionSummary>('POST', `/api/engagements/${engagement.id}/sessions`, {
    title: 'First evening',
  });
  const path = `/api/sessions/${id}`;
  await organiser.get('POST', `${path}/open`, {});
  return { id, path, organiser, engagement, invitation: await organiser.get('GET', `${path}/invitation`) };
}

/** An act on the board as it stands, in whichever epoch it is. */
export async function changeBoard<Value, Failure extends FailureId>(
  test: TestApp,
  session: { readonly id: Session['id'] },
  act: (board: Board) => Outcome<Value, Failure>,
) {
  return test.live.change(await storedSession(test, session), act);
}

/** A look at the same. */
export async function readBoard<Value>(
  test: TestApp,
  session: { readonly id: Session['id'] },
  look: (board: Board) => Value,
) {
  return test.live.readBoard(await storedSession(test, session), async (updates) =>
    look(boardOfUpdates(updates)),
  );
}

export async function storedSession(
  { storage }: TestApp,
  { id }: { readonly id: Session['id'] },
): Promise<StoredSession> {
  const session = await storage.sessions.get(id);
  if (session === null) throw new Error('There is no such session.');
  return session;
}

export const introduction = { name: 'Amina', organisation: 'Library friends', showAs: 'name' } as const;

/** Another browser that has joined by the code. */
export async function joined(
  test: TestApp,
  session: TestSession,
  over: Partial<{ name: string; organisation: string; showAs: string }> = {},
): Promise<Browser> {
  const browser = new Browser(test);
  const door = { code: session.invitation.code };
  await browser.get<Joined>('POST', '/api/join', { door, ...introduction, ...over });
  return browser;
}

/** Who a browser is in the session. */
export async function meOf(browser: Browser, session: TestSession): Promise<Session['me']> {
  return (await browser.get<Session>('GET', session.path)).me;
}
