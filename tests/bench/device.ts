import type { Engagement } from '@heard/shared/engagement/contract';
import type { EngagementId, SessionId } from '@heard/shared/id';
import type { Joined } from '@heard/shared/participant/contract';
import { message } from '@heard/shared/protocol';
import type { Invitation, SessionSummary } from '@heard/shared/session/contract';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import type { RunningServer } from '../support/server.ts';

let calls = 0;

/**
 * Each call from a network of its own, where the server is told to believe it: a thousand people who join in a moment are
 * not in one hall.
 */
function nextAddress(): string {
  calls += 1;
  return `10.${(calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}`;
}

/** What a person holds in their hands: keeps cookies, calls the API, puts itself on the board. */
export class Device {
  readonly cookies = new Map<string, string>();
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** @throws with what the server said when it refuses */
  async call<Value>(method: 'GET' | 'POST', path: string, input?: unknown): Promise<Value> {
    const response = await fetch(this.#url + path, {
      method,
      headers: {
        origin: this.#url,
        cookie: this.cookie,
        'content-type': 'application/json',
        'x-forwarded-for': nextAddress(),
      },
      ...(input === undefined ? {} : { body: JSON.stringify(input) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as Value;
  }

  /** A plain y-websocket provider in step with the server. */
  async openBoard(sessionId: SessionId): Promise<WebsocketProvider> {
    const cookie = this.cookie;
    class WithCookie extends WebSocket {
      constructor(url: string | URL) {
        super(url, { headers: { cookie } });
      }
    }
    const provider = new WebsocketProvider(`${this.#url.replace('http', 'ws')}/sync`, sessionId, new Doc(), {
      WebSocketPolyfill: WithCookie as never,
      disableBc: true,
    });
    // What it does not know it would talk about.
    for (const own of [message.saved, message.sessionState]) provider.messageHandlers[own] = () => {};
    await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
    return provider;
  }

  /** As the header of a request. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

export interface Room {
  readonly sessionId: SessionId;
  readonly organiser: Device;
  readonly code: string;
  /** A new person, or somebody who is in another room already. */
  readonly join: (name: string, device?: Device) => Promise<Device>;
}

/** An organiser who is signed in and has an engagement to put sessions into. */
export interface Desk {
  readonly organiser: Device;
  readonly engagementId: EngagementId;
}

export async function openDesk({ url, organiserKey }: RunningServer): Promise<Desk> {
  const organiser = new Device(url);
  await organiser.call('POST', '/api/organiser/sign-in', { key: organiserKey });
  const { id } = await organiser.call<Engagement>('POST', '/api/engagements', { title: 'Getting around' });
  return { organiser, engagementId: id };
}

/** A new session with the organiser as its facilitator. */
export async function makeRoom(server: RunningServer, desk?: Desk): Promise<Room> {
  const { organiser, engagementId } = desk ?? (await openDesk(server));
  const sessions = `/api/engagements/${engagementId}/sessions`;
  const { id } = await organiser.call<SessionSummary>('POST', sessions, { title: 'First evening' });
  await organiser.call('POST', `/api/sessions/${id}/open`, {});
  const { code } = await organiser.call<Invitation>('GET', `/api/sessions/${id}/invitation`);
  return {
    sessionId: id,
    organiser,
    code,
    async join(name, device = new Device(server.url)) {
      const input = { door: { code }, name, organisation: '', showAs: 'name' };
      await device.call<Joined>('POST', '/api/join', input);
      return device;
    },
  };
}
