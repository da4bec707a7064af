import type { Chance } from '../../../support/chance.ts';
import type { Author } from './edits.ts';
import { addressed, clientsIn, type Dialect, presenceFrame, updateFrame } from './frames.ts';
import type { Ledger } from './ledger.ts';
import { Line, type Seat } from './line.ts';

export interface RoomToPlayIn {
  readonly dialect: Dialect;
  readonly name: string;
  readonly ledger: Ledger;
}

/** Somebody in a room, played as cheaply as can be: sends what was made before, and counts what the others do. */
export class Person {
  readonly line: Line;
  /** How many edits of each author have arrived. */
  readonly has: Map<number, number>;
  readonly #ledger: Ledger;
  readonly #author: Author;
  readonly #frames: readonly Uint8Array[];
  readonly #chance: Chance;
  /** When each edit went out, and whether it counts. */
  readonly #sent: { at: number; counts: boolean }[] = [];
  readonly #savedAfter: number[] = [];
  #saved = 0;
  #pointed = 0;
  #cursorsHeard = 0;

  constructor(room: RoomToPlayIn, seat: Seat, author: Author, chance: Chance) {
    this.#ledger = room.ledger;
    this.#author = author;
    this.#chance = chance;
    this.#ledger.add(author);
    this.has = this.#ledger.newReader(author.client);
    this.line = new Line(room.dialect, room.name, seat, {
      update: (update) => this.#ledger.got(this.has, update),
      presence: (update) => this.#hearPresence(update),
      saved: (count) => this.#hearSaved(count),
    });
    this.#frames = author.edits.map(({ update }) => addressed(this.line.address, updateFrame(update)));
  }

  /** How often this person has pointed somewhere. */
  get pointed(): number {
    return this.#pointed;
  }

  /** Positions of other people that have arrived here. */
  get cursorsHeard(): number {
    return this.#cursorsHeard;
  }

  /** Milliseconds from each edit that counts to the word that it is saved. */
  get savedAfter(): readonly number[] {
    return this.#savedAfter;
  }

  /** `readers` are those who are to get it, when it counts. */
  edit(readers: number): void {
    const index = this.#sent.length;
    const frame = this.#frames[index];
    if (!frame) throw new Error('fewer edits were made than are to be sent');
    this.#sent.push({ at: performance.now(), counts: readers > 0 });
    if (readers > 0) this.#ledger.sent(this.#author.client, index, readers);
    this.line.send(frame);
  }

  /** As a browser does it: the whole presence, under the next number. */
  point(): void {
    this.#pointed += 1;
    const cursor = { x: this.#chance.below(4000), y: this.#chance.below(4000) };
    const state = { user: { name: 'Amina', colour: 3 }, cursor, selection: [], drag: null, editing: null };
    this.line.send(addressed(this.line.address, presenceFrame(this.#author.client, this.#pointed, state)));
  }

  #hearPresence(update: Uint8Array): void {
    for (const client of clientsIn(update)) if (client !== this.#author.client) this.#cursorsHeard += 1;
  }

  /** The count begins with the answer about the board, which was sent before any edit. */
  #hearSaved(count: number): void {
    const now = performance.now();
    for (; this.#saved < count - 1; this.#saved += 1) {
      const sent = this.#sent[this.#saved];
      if (sent?.counts) this.#savedAfter.push(now - sent.at);
    }
  }
}
