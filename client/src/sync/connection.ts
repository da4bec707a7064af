import { type FailureId, isFailureId } from '@heard/shared/failure';
import { closeCode, message, protocolVersion, syncPathPrefix } from '@heard/shared/protocol';
import type { SessionState } from '@heard/shared/session';
import { readVarString, readVarUint } from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { type ConnectionState, type ConnectionStatus, followStatus } from './connection-status.ts';
import { countSaved, type SavedCount } from './saved.ts';

export interface Connection {
  readonly provider: WebsocketProvider;
  state(): ConnectionState;
  close(): void;
}

export interface ConnectionOptions {
  readonly doc: Y.Doc;
  readonly sessionId: string;
  readonly epoch: number;
  /** `ws:` or `wss:` address of the server, without a path. */
  readonly server: string;
  readonly onState: (state: ConnectionState) => void;
  readonly onSessionState: (state: SessionState) => void;
  /** Between 0 and 1: spreads the reconnects of a room over time. */
  readonly chance: () => number;
}

/** Closed with one of these, connecting again would only be refused again. */
const refusals: Readonly<Record<number, FailureId>> = {
  [closeCode.badFrame]: 'bad-frame',
  [closeCode.notJoined]: 'not-joined',
  [closeCode.removed]: 'removed',
  [closeCode.sessionGone]: 'session-gone',
  [closeCode.epochOver]: 'epoch-over',
  [closeCode.tooLarge]: 'too-large',
  [closeCode.clientTooOld]: 'client-too-old',
};

export function connect(options: ConnectionOptions): Connection {
  const saved = countSaved(() => status.look());
  const status = followStatus({
    connected: () => provider.wsconnected,
    allSaved: () => saved.allSaved,
    onState: options.onState,
  });
  const provider = openProvider(options, saved, (code) => refusalBy(code, status.state) === undefined);
  listen(provider, saved, status, options.onSessionState);
  const stopFollowing = followNetwork(provider, status);
  provider.connect();
  return {
    provider,
    state: () => status.state,
    close() {
      stopFollowing();
      provider.destroy();
    },
  };
}

/**
 * Why the server said no for good, if it did. A board that it cannot open is told to those who have nothing to show;
 * whoever has the board already goes on with it and comes back by itself.
 */
function refusalBy(code: number, state: ConnectionState): FailureId | undefined {
  if (code === closeCode.boardUnreadable && state.is === 'opening') return 'board-unreadable';
  return refusals[code];
}

function openProvider(
  options: ConnectionOptions,
  saved: SavedCount,
  mayComeBack: (code: number) => boolean,
): WebsocketProvider {
  return new WebsocketProvider(`${options.server}${syncPathPrefix}`, options.sessionId, options.doc, {
    connect: false,
    disableBc: true,
    params: { version: String(protocolVersion), epoch: String(options.epoch) },
    maxBackoffTime: 2500 + options.chance() * 5000,
    shouldReconnect: ({ code }) => mayComeBack(code),
    WebSocketPolyfill: countingSocket(saved),
  });
}

function listen(
  provider: WebsocketProvider,
  saved: SavedCount,
  status: ConnectionStatus,
  onSessionState: (state: SessionState) => void,
): void {
  provider.messageHandlers[message.saved] = (_encoder, decoder) => saved.acknowledged(readVarUint(decoder));
  provider.messageHandlers[message.sessionState] = (_encoder, decoder) =>
    onSessionState(JSON.parse(readVarString(decoder)) as SessionState);
  // Nothing is sent again from here: the server asks for what it lacks as soon as it could take it.
  provider.messageHandlers[message.refused] = (_encoder, decoder) => {
    const failure = readVarString(decoder);
    status.messageRefused(isFailureId(failure) ? failure : 'unexpected');
  };
  provider.on('status', status.look);
  provider.on('sync', (synced: boolean) => (synced ? status.synced() : status.look()));
  provider.on('closed', ({ code }) => status.refused(refusalBy(code, status.state) ?? 'unexpected'));
}

/** The device knows sooner than the socket that its network is gone or back. */
function followNetwork(provider: WebsocketProvider, status: ConnectionStatus): () => void {
  const goOffline = () => {
    provider.disconnect();
    status.look();
  };
  const goOnline = () => {
    if (status.state.is !== 'refused') provider.connect();
  };
  addEventListener('offline', goOffline);
  addEventListener('online', goOnline);
  return () => {
    removeEventListener('offline', goOffline);
    removeEventListener('online', goOnline);
  };
}

/** A socket that tells the counter what goes over it: one counter a connection, since both sides count from zero. */
function countingSocket(saved: SavedCount): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      saved.restart();
    }
    override send(data: Uint8Array<ArrayBuffer>): void {
      super.send(data);
      saved.sent(data);
    }
  };
}
