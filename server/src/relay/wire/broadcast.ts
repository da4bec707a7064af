import type { PresenceNews } from '../presence/presence.ts';
import { Packet } from './packet.ts';

/** An update that is on disk, ready to be told to everybody but its author. */
export interface Told<Reader> {
  readonly author: Reader | null;
  readonly message: Uint8Array;
}

/**
 * What a room hears in one go. Nobody hears their own part of it, so most hear the same: they share one packet, and
 * only who has a part in it gets one of their own.
 */
export class Broadcast<Reader> {
  readonly #told: readonly Told<Reader>[];
  readonly #presence: PresenceNews<Reader> | null;
  readonly #authors: ReadonlySet<Reader | null>;
  readonly #shared: { lasting?: Packet | null; all?: Packet | null } = {};

  constructor(told: readonly Told<Reader>[], presence: PresenceNews<Reader> | null) {
    this.#told = told;
    this.#presence = presence;
    this.#authors = new Set(told.map(({ author }) => author));
  }

  /** Null when nothing in it is news to this reader. `more` are messages for this reader alone. */
  packetFor(reader: Reader, withPresence: boolean, more: readonly Uint8Array[]): Packet | null {
    const presence = withPresence ? this.#presence : null;
    const isInIt = this.#authors.has(reader) || presence?.isAbout(reader) || more.length > 0;
    if (!isInIt) return this.#sharedPacket(presence);
    const updates = this.#told.filter(({ author }) => author !== reader).map(({ message }) => message);
    const others = presence?.messageFor(reader) ?? null;
    const messages = [...updates, ...(others === null ? [] : [others]), ...more];
    return messages.length === 0 ? null : new Packet(messages);
  }

  #sharedPacket(presence: PresenceNews<Reader> | null): Packet | null {
    const kind = presence === null ? 'lasting' : 'all';
    const made = this.#shared[kind];
    if (made !== undefined) return made;
    const messages = this.#told.map(({ message }) => message);
    if (presence !== null) messages.push(presence.forEverybodyElse);
    const packet = messages.length === 0 ? null : new Packet(messages);
    this.#shared[kind] = packet;
    return packet;
  }
}
