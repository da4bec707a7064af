import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { done, type FailureId, type Outcome, refused } from '@heard/shared/failure';
import { isId, type SessionId } from '@heard/shared/id';
import { closeCode, limits, protocolVersion, syncPathPrefix } from '@heard/shared/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import type { StoredParticipant } from '../../storage/participant.ts';
import { kindOf } from '../log.ts';
import { Relay, type RelayOptions } from '../relay.ts';
import { type RelayWatch, unwatched } from '../watch.ts';
import type { Socket } from '../wire/socket.ts';
import { wsSocket } from '../wire/ws-socket.ts';
import { closeReason } from './return-time.ts';
import { Visitors } from './visitors.ts';

/** Milliseconds from the request to the open WebSocket, in which the board is loaded. */
const upgradePatience = 10_000;

/** What is read of a message, and the milliseconds a browser gets to say goodbye, once it is in or when it is refused. */
const insideBounds = {
  // More than is allowed, so that somewhat too much is refused with our own code.
  maxPayload: 2 * limits.frameBytes,
  closeTimeout: 5_000,
};
const refusedBounds = {
  // A goodbye; nothing else is of interest any more.
  maxPayload: 125,
  closeTimeout: 1_000,
};

/** Whoever comes while the server stops is one of a crowd whose size nobody knows. */
const turnedAway = 60;

/** Refusals before anything is known about who comes: what the request is answered with. */
const atTheDoor = {
  'page-gone': '404 Not Found',
  'foreign-origin': '403 Forbidden',
  // Seconds in which the share of an address has grown again by what a venue needs.
  'too-many-requests': '429 Too Many Requests\r\nRetry-After: 5',
} as const;
type DoorRefusal = keyof typeof atTheDoor;

export interface AttachOptions extends RelayOptions {
  /** Origins besides the server's own host, e.g. `https://heard.example.org` behind a proxy. */
  readonly allowedOrigins: readonly string[];
  /** Which address counts for a request that may have come through a proxy. Without it: the other end of the line. */
  addressOf?(request: IncomingMessage): string;
  /** Who a request comes from, by its cookie, and what they come to. */
  authenticate(
    request: IncomingMessage,
    sessionId: SessionId,
  ): Promise<Outcome<Visit, 'not-joined' | 'removed' | 'session-gone'>>;
}

export interface Visit {
  readonly participant: StoredParticipant;
  /** The JSON of the session's state. */
  readonly sessionState: string;
}

/** Refusals are told by close code, because a browser does not see the status of a failed upgrade. */
const codes: Partial<Record<FailureId, number>> = {
  'not-joined': closeCode.notJoined,
  removed: closeCode.removed,
  'session-gone': closeCode.sessionGone,
  'epoch-over': closeCode.epochOver,
  'client-too-old': closeCode.clientTooOld,
  'board-unreadable': closeCode.boardUnreadable,
  'server-stopping': closeCode.restart,
};

/** Puts a relay on an HTTP server: it takes every WebSocket, and leaves plain requests alone. */
export function attachRelay(server: Server, options: AttachOptions): Relay {
  const { log, clock, watch = unwatched } = options;
  const relay = new Relay(options);
  const visitors = new Visitors(clock);
  const ways: Ways = { in: webSockets(insideBounds), out: webSockets(refusedBounds) };
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // Without a listener, an error of one socket would end the process.
    socket.on('error', () => socket.destroy());
    const entered = enter(visitors, options, request);
    if (!entered.ok) {
      log.info({ code: entered.failure }, 'connection refused');
      watch.connectionRefused(entered.failure);
      reject(socket, entered.failure);
      return;
    }
    const { sessionId } = entered.value;
    const answered = clock.after(upgradePatience, () => {
      log.warn({ sessionId }, 'connection took too long');
      watch.connectionRefused('took-too-long');
      socket.destroy();
    });
    socket.once('close', answered);
    seatFor(relay, options, request, entered.value)
      .then((seat) => {
        answered();
        if (!seat.ok) {
          log.info({ sessionId, code: seat.failure }, 'connection refused');
          watch.connectionRefused(seat.failure);
        }
        openWebSocket(ways, watch, request, head, seat);
      })
      .catch((error: unknown) => {
        log.error({ sessionId, code: kindOf(error) }, 'connection failed');
        socket.destroy();
      });
  });
  return relay;
}

/** Two handshakes: for those who get a seat, and for those who are only told why they do not. */
interface Ways {
  readonly in: WebSocketServer;
  readonly out: WebSocketServer;
}

function webSockets(bounds: typeof insideBounds): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    ...bounds,
  });
}

interface Target {
  readonly sessionId: SessionId;
  readonly version: string | null;
  readonly epoch: string | null;
}

function readTarget(request: IncomingMessage): Target | null {
  const url = URL.parse(request.url ?? '', 'http://localhost');
  const [, prefix, sessionId, ...rest] = url?.pathname.split('/') ?? [];
  if (!url || `/${prefix}` !== syncPathPrefix || !isId('session', sessionId) || rest.length > 0) return null;
  return { sessionId, version: url.searchParams.get('version'), epoch: url.searchParams.get('epoch') };
}

/** What costs nothing to find out. Other web sites are refused before they could use up what a venue may ask for. */
function enter(
  visitors: Visitors,
  { allowedOrigins, addressOf = ({ socket }) => socket.remoteAddress ?? '' }: AttachOptions,
  request: IncomingMessage,
): Outcome<Target, DoorRefusal> {
  const target = readTarget(request);
  if (!target) return refused('page-gone');
  if (!originAllowed(request, allowedOrigins)) return refused('foreign-origin');
  return visitors.admit(addressOf(request), request.socket) ? done(target) : refused('too-many-requests');
}

/** A browser always tells the origin; what tells none is no browser, and has no cookies but its own. */
function originAllowed({ headers }: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  return host !== undefined && URL.parse(origin)?.host === host;
}

/** A seat for whom it was asked. */
interface Reserved {
  take(socket: Socket): void;
  giveBack(): void;
}
type Seated = Outcome<Reserved, FailureId>;

/** The board is loaded before the upgrade is answered, so no message can come before it can be answered. */
async function seatFor(
  relay: Relay,
  options: AttachOptions,
  request: IncomingMessage,
  { sessionId, version, epoch }: Target,
): Promise<Seated> {
  try {
    // Stock clients tell neither and get the board as it is.
    if (version !== null && version !== String(protocolVersion)) return refused('client-too-old');
    const visit = await options.authenticate(request, sessionId);
    if (!visit.ok) return visit;
    const wanted = epoch === null ? null : Number(epoch);
    // With the room open nothing comes between who this is and their seat.
    if (relay.isOpen(sessionId)) return await reserve(relay, visit.value, wanted);
    const held = await relay.seat(visit.value.participant, wanted);
    if (!held.ok) return held;
    try {
      // Loading the board took time, in which the person may have been removed or got another role.
      const now = await options.authenticate(request, sessionId);
      return now.ok ? await reserve(relay, now.value, wanted) : now;
    } finally {
      held.value.giveBack();
    }
  } catch (error) {
    options.log.error({ sessionId, code: kindOf(error) }, 'connection failed');
    return refused('board-unreadable');
  }
}

async function reserve(
  relay: Relay,
  { participant, sessionState }: Visit,
  epoch: number | null,
): Promise<Seated> {
  const seat = await relay.seat(participant, epoch);
  if (!seat.ok) return seat;
  const { take, giveBack } = seat.value;
  return done({ take: (socket) => take(socket, sessionState), giveBack });
}

function openWebSocket(
  ways: Ways,
  watch: RelayWatch,
  request: IncomingMessage,
  head: Buffer,
  seat: Seated,
): void {
  const { socket } = request;
  let settled = false;
  const giveBack = () => {
    if (seat.ok && !settled) seat.value.giveBack();
    settled = true;
  };
  socket.once('close', giveBack);
  if (socket.destroyed) {
    giveBack();
    return;
  }
  if (!seat.ok) {
    ways.out.handleUpgrade(request, socket, head, (webSocket) => turnDown(webSocket, seat.failure));
    return;
  }
  // The answer and what the relay says first leave with one write.
  socket.cork();
  ways.in.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
    // Malformed frames: `ws` closes the socket by itself, but only if somebody listens.
    webSocket.on('error', () => webSocket.terminate());
    settled = true;
    watch.connectionOpened(socket);
    seat.value.take(wsSocket(webSocket, socket));
  });
  socket.uncork();
}

function turnDown(webSocket: WebSocket, failure: FailureId): void {
  // An honest browser may have asked its first question before it hears this. `ws` reads past what is too long without
  // keeping it; ending the line at once could take away the answer on its way.
  webSocket.on('error', () => undefined);
  const code = codes[failure] ?? closeCode.boardUnreadable;
  webSocket.close(code, closeReason(code, turnedAway));
}

function reject(socket: Duplex, refusal: DoorRefusal): void {
  // The server leaves lines half open; one whose other end never closes would stay for ever.
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${atTheDoor[refusal]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
