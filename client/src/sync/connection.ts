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

/** Milliseconds after which what the server could not save is offered to it again. */
const offerAgainAfter = 3000;

export function connect(options: ConnectionOptions): Connection {
  const saved = countSaved(() => status.look());
  const status = followStatus({
    connected: () => provider.wsconnected,
    allSaved: () => saved.allSaved,
    onState: options.onState,
  });
  const provider = openProvider(options, saved);
  const stopListening = listen(provider, saved, status, options.onSessionState);
  const stopFollowing = followNetwork(provider, status);
  provider.connect();
  return {
    provider,
    state: () => status.state,
    close() {
      stopListening();
      stopFollowing();
      provider.destroy();
    },
  };
}

function openProvider(options: ConnectionOptions, saved: SavedCount): WebsocketProvider {
  return new WebsocketProvider(`${options.server}${syncPathPrefix}`, options.sessionId, options.doc, {
    connect: false,
    disableBc: true,
    params: { version: String(protocolVersion), epoch: String(options.epoch) },
    maxBackoffTime: 2500 + options.chance() * 5000,
    shouldReconnect: (event) => refusals[event.code] === undefined,
    WebSocketPolyfill: countingSocket(saved),
  });
}

function listen(
  provider: WebsocketProvider,
  saved: SavedCount,
  status: ConnectionStatus,
  onSessionState: (state: SessionState) => void,
): () => void {
  let offerAgain: ReturnType<typeof setTimeout> | undefined;
  provider.messageHandlers[message.saved] = (_encoder, decoder) => saved.acknowledged(readVarUint(decoder));
  provider.messageHandlers[message.sessionState] = (_encoder, decoder) =>
    onSessionState(JSON.parse(readVarString(decoder)) as SessionState);
  provider.messageHandlers[message.refused] = (_encoder, decoder) => {
    const failure = readVarString(decoder);
    status.messageRefused(isFailureId(failure) ? failure : 'unexpected');
    clearTimeout(offerAgain);
    // A new connection begins with what the server lacks, so the refused words are sent again whole.
    offerAgain = setTimeout(() => {
      provider.disconnect();
      provider.connect();
    }, offerAgainAfter);
  };
  provider.on('status', status.look);
  provider.on('sync', (synced: boolean) => (synced ? status.synced() : status.look()));
  provider.on('closed', ({ code }) => status.refused(refusals[code] ?? 'unexpected'));
  return () => clearTimeout(offerAgain);
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
