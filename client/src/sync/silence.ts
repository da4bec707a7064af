import type { WebsocketProvider } from 'y-websocket';

/** The server says something every 10 s, be it nothing. */
const longestSilence = 13_000;
/**
 * A browser hears nothing of a message before its end, and a large board may be long on its way through a poor network:
 * given up as early as any other line, it would be fetched again and again and never arrive.
 */
const longestOpening = 90_000;
const lookEvery = 1000;

export interface Silence {
  /** Something has come, or a line was asked for. */
  broken(): void;
  stop(): void;
}

/** Gives up a line on which nothing is heard any more: the network may not tell for many minutes that it is dead. */
export function watchSilence(provider: WebsocketProvider): Silence {
  let since = Date.now();
  const timer = setInterval(() => {
    if (provider.ws === null) return;
    const patience = provider.synced || provider.wsconnecting ? longestSilence : longestOpening;
    if (Date.now() - since > patience) provider.disconnect();
    // y-websocket gives up by itself after 30 s, however long the opening may take.
    else provider.wsLastMessageReceived = Date.now();
  }, lookEvery);
  return {
    broken() {
      since = Date.now();
    },
    stop: () => clearInterval(timer),
  };
}
