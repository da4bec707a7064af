import type { Presence as PresenceOfPerson } from '@heard/shared/participant';
import type { Clock } from './clock.ts';
import { presenceChunk, presenceMessage } from './messages.ts';
import type { Doing } from './presence-entry.ts';

/** A connection, as far as presence is concerned. */
export interface PresenceReader {
  sendPassing(bytes: Uint8Array): void;
}

interface Entry {
  readonly clientId: number;
  chunk: Uint8Array;
}

/** Cursors of many people are sent together, this many milliseconds after the first has moved. */
const gatherFor = 20;

/**
 * What everybody on one board is doing right now: one entry a connection, stamped with the person it belongs
 * to. Nobody is told about themselves, because browsers repeat what they hear.
 */
export class Presence<Reader extends PresenceReader> {
  readonly #clock: Clock;
  readonly #readers: ReadonlySet<Reader>;
  readonly #entries = new Map<Reader, Entry>();
  #changed = new Map<number, Uint8Array>();
  #cancelFlush: (() => void) | null = null;
  #tick = 0;

  constructor(clock: Clock, readers: ReadonlySet<Reader>) {
    this.#clock = clock;
    this.#readers = readers;
  }

  clientIdOf(reader: Reader): number | null {
    return this.#entries.get(reader)?.clientId ?? null;
  }

  set(reader: Reader, clientId: number, user: PresenceOfPerson['user'], doing: Doing): void {
    this.#takeOver(reader, clientId);
    const chunk = presenceChunk(clientId, this.#nextTick(), { ...doing, user });
    this.#entries.set(reader, { clientId, chunk });
    this.#change(clientId, chunk);
  }

  leave(reader: Reader): void {
    const entry = this.#entries.get(reader);
    if (!entry) return;
    this.#entries.delete(reader);
    this.#change(entry.clientId, presenceChunk(entry.clientId, this.#nextTick(), null));
  }

  /** Everybody's presence, for somebody who has just come or asks. */
  sendAllTo(reader: Reader): void {
    const own = this.clientIdOf(reader);
    const chunks = [...this.#entries.values()]
      .filter(({ clientId }) => clientId !== own)
      .map(({ chunk }) => chunk);
    if (chunks.length > 0) reader.sendPassing(presenceMessage(chunks));
  }

  stop(): void {
    this.#cancelFlush?.();
  }

  /** A browser that comes back before its old connection was found dead keeps its client id. */
  #takeOver(reader: Reader, clientId: number): void {
    for (const [other, entry] of this.#entries) {
      if (other !== reader && entry.clientId === clientId) this.#entries.delete(other);
    }
  }

  #change(clientId: number, chunk: Uint8Array): void {
    this.#changed.set(clientId, chunk);
    this.#cancelFlush ??= this.#clock.after(gatherFor, () => this.#flush());
  }

  #flush(): void {
    this.#cancelFlush = null;
    const changed = this.#changed;
    this.#changed = new Map();
    const forEverybodyElse = presenceMessage([...changed.values()]);
    for (const reader of this.#readers) {
      const own = this.clientIdOf(reader);
      if (own === null || !changed.has(own)) {
        reader.sendPassing(forEverybodyElse);
      } else if (changed.size > 1) {
        const others = [...changed].filter(([clientId]) => clientId !== own).map(([, chunk]) => chunk);
        reader.sendPassing(presenceMessage(others));
      }
    }
  }

  /** Grows for ever, across restarts too, so that a browser which comes back is believed at once. */
  #nextTick(): number {
    this.#tick = Math.max(this.#tick + 1, this.#clock.now());
    return this.#tick;
  }
}
