import type { Chance } from '../../../support/chance.ts';
import { movesOfOneNote } from './edits.ts';
import type { Dialect } from './frames.ts';
import { Ledger } from './ledger.ts';
import type { Seat } from './line.ts';
import type { Habit } from './pace.ts';
import { Person } from './person.ts';

/** Room for one more person per seat. */
export interface RoomToFill {
  readonly name: string;
  readonly seats: readonly Seat[];
}

/** What everybody does each second. */
export interface Pace {
  readonly edits: number;
  readonly cursors: number;
}

/** Everybody in one room. */
export class Crowd {
  readonly people: readonly Person[];
  readonly #ledger = new Ledger();
  readonly #pace: Pace;
  readonly #waitsForBoard: boolean;

  /** `seconds` is how long they will go on at most. */
  constructor(dialect: Dialect, { name, seats }: RoomToFill, pace: Pace, seconds: number, chance: Chance) {
    this.#pace = pace;
    this.#waitsForBoard = dialect.asks;
    const count = Math.ceil(pace.edits * seconds) + 2;
    this.people = seats.map(
      (seat) =>
        new Person({ dialect, name, ledger: this.#ledger }, seat, movesOfOneNote(chance, count), chance),
    );
  }

  async joined(): Promise<void> {
    await Promise.all(this.people.map(({ line }) => (this.#waitsForBoard ? line.hasBoard : line.opened)));
  }

  habits(counts: boolean): Habit[] {
    const { edits, cursors } = this.#pace;
    const readers = counts ? this.people.length - 1 : 0;
    const editing = this.people.map((person) => ({ perSecond: edits, act: () => person.edit(readers) }));
    const pointing = this.people.map((person) => ({ perSecond: cursors, act: () => person.point() }));
    return [...editing, ...pointing].filter(({ perSecond }) => perSecond > 0);
  }

  /** Edits that count, once for each who is to get it. */
  get editsDue(): number {
    return this.#ledger.due;
  }

  get editsArrived(): number {
    return this.#ledger.arrived;
  }

  get latencies(): readonly number[] {
    return this.#ledger.latencies;
  }

  /** Positions sent so far, once for each who may get it. */
  get cursorsDue(): number {
    return this.people.reduce((sum, { pointed }) => sum + pointed, 0) * (this.people.length - 1);
  }

  get cursorsArrived(): number {
    return this.people.reduce((sum, { cursorsHeard }) => sum + cursorsHeard, 0);
  }
}
