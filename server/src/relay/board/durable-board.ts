import { endOfBoardMessage, updateMessage } from '../wire/messages.ts';
import { Packet } from '../wire/packet.ts';

/** An update in memory of its own, as itself and as the message that tells it: the one is a part of the other. */
export interface Kept {
  readonly update: Uint8Array;
  readonly message: Uint8Array;
}

/** What comes from a socket lies in a buffer with other things; kept as it is, all of that would be kept with it. */
export function keep(update: Uint8Array): Kept {
  const message = updateMessage(update);
  return { message, update: message.subarray(message.length - update.length) };
}

/**
 * The board as it is on disk and never more, as bytes: a compact encoding (`base`) and the updates since (`tail`).
 * Whoever knows nothing yet is answered from here, so that a join costs no work that grows with the board.
 */
export class DurableBoard {
  #base: Kept;
  #basePacket: Packet;
  #tail: Kept[];
  #tailPacket: Packet | null = null;
  #tailBytes: number;
  /** How many updates since the opening the base has taken in. */
  #takenIn = 0;
  #mayGrow = true;

  constructor(base: Uint8Array, tail: readonly Uint8Array[]) {
    this.#base = keep(base);
    this.#basePacket = new Packet([this.#base.message]);
    this.#tail = tail.map(keep);
    this.#tailBytes = bytesOf(this.#tail);
  }

  /** How many updates have come, counted from the opening. */
  get position(): number {
    return this.#takenIn + this.#tail.length;
  }

  get baseBytes(): number {
    return this.#base.update.length;
  }

  get tailBytes(): number {
    return this.#tailBytes;
  }

  get tailLength(): number {
    return this.#tail.length;
  }

  /** Applied in this order they are the board. */
  get updates(): readonly Uint8Array[] {
    return [this.#base.update, ...this.#tail.map(({ update }) => update)];
  }

  /** Whether there is an end to what it takes, because it can be brought into compact form. */
  get mayGrow(): boolean {
    return this.#mayGrow;
  }

  /** Until there is a compact form again. */
  growNoMore(): void {
    this.#mayGrow = false;
  }

  append(kept: Kept): void {
    this.#tail.push(kept);
    this.#tailBytes += kept.update.length;
    this.#tailPacket = null;
  }

  /** The compact encoding of the board as it was at a position. */
  replaceBase(base: Uint8Array, position: number): void {
    this.#base = keep(base);
    this.#basePacket = new Packet([this.#base.message]);
    this.#tail = this.#tail.slice(position - this.#takenIn);
    this.#tailBytes = bytesOf(this.#tail);
    this.#tailPacket = null;
    this.#takenIn = position;
    this.#mayGrow = true;
  }

  /** The whole board. The last message says that it was all. */
  wholePackets(): readonly Packet[] {
    this.#tailPacket ??= new Packet([...this.#tail.map(({ message }) => message), endOfBoardMessage]);
    return [this.#basePacket, this.#tailPacket];
  }

  /** Messages of the updates after a position; null when they are no longer told one by one. */
  messagesSince(position: number): readonly Uint8Array[] | null {
    if (position < this.#takenIn) return null;
    return this.#tail.slice(position - this.#takenIn).map(({ message }) => message);
  }
}

function bytesOf(list: readonly Kept[]): number {
  return list.reduce((sum, { update }) => sum + update.length, 0);
}
