import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** What a server says of its own memory, in bytes. */
export interface Inside {
  /** After it has collected its garbage. */
  readonly heapBytes: number;
  /** The most that ever waited to be sent over one connection. */
  readonly mostWaiting: number;
}

export async function lookInside(socket: string): Promise<Inside> {
  return JSON.parse(await text(connect(socket)));
}
