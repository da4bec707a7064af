import { type FailureId, isFailureId } from '@heard/shared/failure';
import { closeCode, message, protocolVersion, returnWithin, syncPathPrefix } from '@heard/shared/protocol';
import type { SessionState } from '@heard/shared/session';
import { readVarString, readVarUint } from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { type ComeBack, createComeBack } from './come-back.ts';
import { type ConnectionState, type ConnectionStatus, followStatus } from './connection-status.ts';
import { countSaved, type SavedCount } from './saved.ts';
import { watchSilence } from './silence.ts';

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
  /** Another board may stand in place of this one. Called again until the connection is closed or this one is back. */
  readonly onReplaced: () => void;
  /** Between 0 and 1: spreads the reconnects of a room over time. */
  readonly chance: () => number;
}

/** Closed with one of these, connecting again would only be refused again. */
const refusals: Readonly<Record<number, FailureId>> = {
  [closeCode.badFrame]: 'bad-frame',
  [closeCode.notJoined]: 'not-joined',
  [closeCode.removed]: 'removed',
  [closeCode.sessionGone]: 'session-gone',
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
  const provider = openProvider(options, {
    opened: () => {
      saved.restart();
      silence.broken();
    },
    sent: saved.sent,
    received: () => silence.broken(),
  });
  const silence = watchSilence(provider);
  const comeBack = createComeBack(options.chance);
  listen(provider, saved, status, options.onSessionState);
  followEnds(provider, comeBack, status, options.onReplaced);
  const stopFollowing = followNetwork(provider, comeBack, status);
  provider.connect();
  return {
    provider,
    state: () => status.state,
    close() {
      stopFollowing();
      silence.stop();
      provider.destroy();
      comeBack.stop();
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

function openProvider(options: ConnectionOptions, watcher: SocketWatcher): WebsocketProvider {
  return new WebsocketProvider(`${options.server}${syncPathPrefix}`, options.sessionId, options.doc, {
    connect: false,
    disableBc: true,
    params: { version: String(protocolVersion), epoch: String(options.epoch) },
    // `followEnds` decides, for every kind of end.
    shouldReconnect: () => true,
    WebSocketPolyfill: watchedSocket(watcher),
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
  provider.messageHandlers[message.storage] = (_encoder, decoder) =>
    status.storage(readVarUint(decoder) === 1 ? 'failing' : 'working');
  provider.on('status', status.look);
  provider.on('sync', (synced: boolean) => (synced ? status.synced() : status.look()));
}

/**
 * What to do after a line has ended, for whatever reason. y-websocket would come back by itself, at the same moment in
 * every browser; it only does while `shouldConnect` holds.
 */
function followEnds(
  provider: WebsocketProvider,
  comeBack: ComeBack,
  status: ConnectionStatus,
  onReplaced: () => void,
): void {
  const connectAgain = () => provider.connect();
  // Once the session names another board this connection is closed. Until then the server says again that the board
  // was replaced, before it sends anything of another, or opens this one after all.
  const goOver = () => {
    onReplaced();
    provider.connect();
  };
  let wasReplaced = false;
  provider.on('connection-close', (event) => {
    provider.shouldConnect = false;
    const refusal = event === null ? undefined : refusalBy(event.code, status.state);
    if (refusal !== undefined) {
      status.refused(refusal);
      return;
    }
    const isReplaced = event?.code === closeCode.epochOver;
    if (isReplaced) status.replaced();
    // A room in which something has failed ends so as well, and is there again at once.
    if (event?.code === closeCode.boardUnreadable && !provider.synced) status.notOpened();
    // The server has answered: what went wrong before is over.
    if (isReplaced && !wasReplaced) comeBack.arrived();
    wasReplaced = isReplaced;
    comeBack.later(isReplaced ? goOver : connectAgain, returnWithin(event?.reason ?? ''));
  });
  provider.on('sync', (synced) => {
    if (synced) comeBack.arrived();
  });
}

/** The device knows sooner than the socket that its network is gone or back. */
function followNetwork(
  provider: WebsocketProvider,
  comeBack: ComeBack,
  status: ConnectionStatus,
): () => void {
  const goOffline = () => {
    provider.disconnect();
    comeBack.hold();
    status.look();
  };
  addEventListener('offline', goOffline);
  addEventListener('online', comeBack.hurry);
  return () => {
    removeEventListener('offline', goOffline);
    removeEventListener('online', comeBack.hurry);
  };
}

interface SocketWatcher {
  opened(): void;
  sent(data: Uint8Array): void;
  received(): void;
}

/** A socket that tells what goes over it. A new one is opened for every connection. */
function watchedSocket(watcher: SocketWatcher): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      watcher.opened();
      this.addEventListener('message', watcher.received);
    }
    override send(data: Uint8Array<ArrayBuffer>): void {
      super.send(data);
      watcher.sent(data);
    }
  };
}
