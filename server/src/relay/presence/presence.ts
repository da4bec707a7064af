import type { Presence as PresenceOfPerson } from '@heard/shared/participant';
import type { Clock } from '../clock.ts';
import { presenceChunk, presenceMessage } from '../wire/messages.ts';
import type { Doing } from './presence-entry.ts';

interface Entry {
  readonly clientId: number;
  chunk: Uint8Array;
}

/** Cursors of many people are sent together, at the latest this many milliseconds after the first has moved. */
const gatherFor = 30;

/** What has changed in who is here and what they do. */
export class PresenceNews<Reader> {
  readonly #changed: ReadonlyMap<number, Uint8Array>;
  readonly #clientIdOf: (reader: Reader) => number | null;
  readonly forEverybodyElse: Uint8Array;

  constructor(changed: ReadonlyMap<number, Uint8Array>, clientIdOf: (reader: Reader) => number | null) {
    this.#changed = changed;
    this.#clientIdOf = clientIdOf;
    this.forEverybodyElse = presenceMessage([...changed.values()]);
  }

  isAbout(reader: Reader): boolean {
    const own = this.#clientIdOf(reader);
    return own !== null && this.#changed.has(own);
  }

  /** Nobody is told about themselves, because browsers repeat what they hear. Null when there is nothing else. */
  messageFor(reader: Reader): Uint8Array | null {
    if (!this.isAbout(reader)) return this.forEverybodyElse;
    const own = this.#clientIdOf(reader);
    const others = [...this.#changed].filter(([clientId]) => clientId !== own).map(([, chunk]) => chunk);
    return others.length === 0 ? null : presenceMessage(others);
  }
}

/**
 * What everybody on one board is doing right now: one entry a connection, stamped with the person it belongs to.
 * `onDue` is called when changes have waited long enough; whoever tells the room something sooner takes them along.
 */
export class Presence<Reader> {
  readonly #clock: Clock;
  readonly #onDue: () => void;
  readonly #entries = new Map<Reader, Entry>();
  #changed = new Map<number, Uint8Array>();
  #cancelDue: (() => void) | null = null;
  #tick = 0;

  constructor(clock: Clock, onDue: () => void) {
    this.#clock = clock;
    this.#onDue = onDue;
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

  /** Everybody's presence, for somebody who has just come or asks; null when nobody else is here. */
  allFor(reader: Reader): Uint8Array | null {
    const own = this.clientIdOf(reader);
    const chunks = [...this.#entries.values()]
      .filter(({ clientId }) => clientId !== own)
      .map(({ chunk }) => chunk);
    return chunks.length === 0 ? null : presenceMessage(chunks);
  }

  /** What has changed since it was last taken; null when nothing has. */
  takeNews(): PresenceNews<Reader> | null {
    this.#cancelDue?.();
    this.#cancelDue = null;
    if (this.#changed.size === 0) return null;
    const changed = this.#changed;
    this.#changed = new Map();
    return new PresenceNews(changed, (reader) => this.clientIdOf(reader));
  }

  stop(): void {
    this.#cancelDue?.();
  }

  /** A browser that comes back before its old connection was found dead keeps its client id. */
  #takeOver(reader: Reader, clientId: number): void {
    for (const [other, entry] of this.#entries) {
      if (other !== reader && entry.clientId === clientId) this.#entries.delete(other);
    }
  }

  #change(clientId: number, chunk: Uint8Array): void {
    this.#changed.set(clientId, chunk);
    this.#cancelDue ??= this.#clock.after(gatherFor, () => {
      this.#cancelDue = null;
      this.#onDue();
    });
  }

  /** Grows for ever, across restarts too, so that a browser which comes back is believed at once. */
  #nextTick(): number {
    this.#tick = Math.max(this.#tick + 1, this.#clock.now());
    return this.#tick;
  }
}
