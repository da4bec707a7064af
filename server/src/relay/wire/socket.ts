import type { Packet } from './packet.ts';

/** All the relay knows of a WebSocket. Tests put two queues behind it; the server puts `ws` behind it. */
export interface Socket {
  /** Bytes handed to `send` that have not left yet. */
  readonly queuedBytes: number;
  /** Packets that are sent together leave together. */
  send(...packets: readonly Packet[]): void;
  ping(): void;
  close(code: number, reason: string): void;
  /** Ends it at once, without a goodbye; for readers that do not read. */
  terminate(): void;
  /** Called once, before anything can arrive. */
  listen(listener: SocketListener): void;
}

export interface SocketListener {
  message(bytes: Uint8Array): void;
  pong(): void;
  closed(): void;
}
