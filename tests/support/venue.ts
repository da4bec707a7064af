import type { Engagement } from '@heard/shared/engagement/contract';
import type { SessionId } from '@heard/shared/id';
import type { Role } from '@heard/shared/permission';
import type { Invitation, Session, SessionSummary } from '@heard/shared/session/contract';
import type { RunningServer } from './server.ts';
import { WireClient } from './wire-client.ts';

/** One browser as the server sees it: what it asks over HTTP, with the cookies it was given. */
export class Browser {
  readonly #url: string;
  readonly #cookies = new Map<string, string>();

  constructor(url: string) {
    this.#url = url;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async call(method: string, path: string, input?: unknown): Promise<Response> {
    const answer = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        origin: this.#url,
        cookie: this.cookie,
        ...(input === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }

  /** The answer to what must not be refused. */
  async get<Value>(method: string, path: string, input?: unknown): Promise<Value> {
    const answer = await this.call(method, path, input);
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? undefined : await answer.json()) as Value;
  }
}

/** A session on a running server, made and joined as people do it, over HTTP. */
export class Venue {
  readonly server: RunningServer;
  readonly organiser: Browser;
  readonly sessionId: SessionId;
  readonly #secret: string;

  private constructor(server: RunningServer, organiser: Browser, sessionId: SessionId, secret: string) {
    this.server = server;
    this.organiser = organiser;
    this.sessionId = sessionId;
    this.#secret = secret;
  }

  get path(): string {
    return `/api/sessions/${this.sessionId}`;
  }

  static async open(server: RunningServer): Promise<Venue> {
    const organiser = new Browser(server.url);
    await organiser.get('POST', '/api/organiser/sign-in', { key: server.organiserKey });
    const engagement = await organiser.get<Engagement>('POST', '/api/engagements', { title: 'Buses' });
    return Venue.#openIn(server, organiser, engagement.id);
  }

  /** Another session beside this one. */
  async another(): Promise<Venue> {
    const [engagement] = await this.organiser.get<Engagement[]>('GET', '/api/engagements');
    return Venue.#openIn(this.server, this.organiser, engagement?.id ?? '');
  }

  static async #openIn(server: RunningServer, organiser: Browser, engagementId: string): Promise<Venue> {
    const sessions = `/api/engagements/${engagementId}/sessions`;
    const { id } = await organiser.get<SessionSummary>('POST', sessions, { title: 'First evening' });
    await organiser.get('POST', `/api/sessions/${id}/open`);
    const { link } = await organiser.get<Invitation>('GET', `/api/sessions/${id}/invitation`);
    return new Venue(server, organiser, id, new URL(link).hash.slice(1));
  }

  /** A new person with a browser of their own. */
  async join(name: string, role: Role = 'member'): Promise<Browser> {
    const browser = new Browser(this.server.url);
    const door = { secret: this.#secret };
    await browser.get('POST', '/api/join', { door, name, organisation: '', showAs: 'name' });
    if (role === 'member') return browser;
    const { me } = await browser.get<Session>('GET', this.path);
    await this.organiser.get('PATCH', `${this.path}/participants/${me.id}`, { role });
    return browser;
  }

  /** Puts somebody who has joined on the board; the client may have been there before. */
  async connect(browser: Browser, client = new WireClient()): Promise<WireClient> {
    await client.connect(this.server.url, this.sessionId, browser.cookie);
    await client.until(() => client.synced);
    return client;
  }
}
