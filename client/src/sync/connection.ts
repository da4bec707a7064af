import { type FailureId, isFailureId } from '@heard/shared/failure';
import { closeCode, message, protocolVersion, syncPathPrefix } from '@heard/shared/protocol';
import type { SessionState } from '@heard/shared/session';
import { readVarString, readVarUint } from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { countSaved } from './saved.ts';

/** What the line to the server is doing, and so what may be promised to the person. */
export type ConnectionState =
  /** The board has never been here: nothing to show yet. */
  | { readonly is: 'opening' }
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  /** The server has the words but cannot keep them; they are kept here and sent again. */
  | { readonly is: 'not saved'; readonly failure: FailureId }
  | { readonly is: 'offline' }
  /** The server said no for good; trying again by itself would not help. */
  | { readonly is: 'refused'; readonly failure: FailureId };

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
  let state: ConnectionState = { is: 'opening' };
  let everSynced = false;
  let notSaved: FailureId | null = null;
  let offerAgain: ReturnType<typeof setTimeout> | undefined;
  const saved = countSaved(update);

  const provider = new WebsocketProvider(
    `${options.server}${syncPathPrefix}`,
    options.sessionId,
    options.doc,
    {
      connect: false,
      disableBc: true,
      params: { version: String(protocolVersion), epoch: String(options.epoch) },
      maxBackoffTime: 2500 + options.chance() * 5000,
      shouldReconnect: (event) => refusals[event.code] === undefined,
      WebSocketPolyfill: countingSocket(saved),
    },
  );

  function update(): void {
    if (state.is === 'refused') return;
    if (saved.allSaved) notSaved = null;
    if (!provider.wsconnected)
      become(everSynced || !navigator.onLine ? { is: 'offline' } : { is: 'opening' });
    else if (notSaved !== null) become({ is: 'not saved', failure: notSaved });
    else if (!everSynced) become({ is: 'opening' });
    else become(saved.allSaved ? { is: 'saved' } : { is: 'saving' });
  }
  function become(next: ConnectionState): void {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    options.onState(next);
  }
  function refusedFrame(failure: FailureId): void {
    notSaved = failure;
    clearTimeout(offerAgain);
    // A new connection begins with what the server lacks, so the refused words are sent again whole.
    offerAgain = setTimeout(() => {
      provider.disconnect();
      provider.connect();
    }, offerAgainAfter);
    update();
  }

  provider.messageHandlers[message.saved] = (_encoder, decoder) => saved.acknowledged(readVarUint(decoder));
  provider.messageHandlers[message.sessionState] = (_encoder, decoder) =>
    options.onSessionState(JSON.parse(readVarString(decoder)) as SessionState);
  provider.messageHandlers[message.refused] = (_encoder, decoder) => {
    const failure = readVarString(decoder);
    refusedFrame(isFailureId(failure) ? failure : 'unexpected');
  };
  provider.on('status', update);
  provider.on('sync', (synced: boolean) => {
    everSynced ||= synced;
    update();
  });
  provider.on('closed', ({ code }) => become({ is: 'refused', failure: refusals[code] ?? 'unexpected' }));

  const goOffline = () => {
    provider.disconnect();
    update();
  };
  const goOnline = () => provider.connect();
  addEventListener('offline', goOffline);
  addEventListener('online', goOnline);
  provider.connect();

  return {
    provider,
    state: () => state,
    close() {
      clearTimeout(offerAgain);
      removeEventListener('offline', goOffline);
      removeEventListener('online', goOnline);
      provider.destroy();
    },
  };
}

/** A socket that tells the counter what goes over it: one counter a connection, since both sides count from zero. */
function countingSocket(saved: ReturnType<typeof countSaved>): typeof WebSocket {
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
