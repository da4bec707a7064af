import type { Chance } from '../../../support/chance.ts';
import { type Activity, moveOneNote } from './edits.ts';
import type { Dialect } from './frames.ts';
import { Ledger } from './ledger.ts';
import type { Seat } from './line.ts';
import type { Habit } from './pace.ts';
import { Person } from './person.ts';

/** One person fits on each seat. */
export interface RoomToFill {
  readonly name: string;
  readonly seats: readonly Seat[];
}

/** What everybody does each second. */
export interface Pace {
  readonly edits: number;
  readonly cursors: number;
}

export interface CrowdParts {
  readonly dialect: Dialect;
  /** With one seat for each person. */
  readonly room: RoomToFill;
  readonly pace: Pace;
  /** How long they will go on at most. */
  readonly seconds: number;
  readonly activity?: Activity;
  readonly chance: Chance;
}

/** Everybody in one room. */
export class Crowd {
  readonly people: readonly Person[];
  readonly #ledger = new Ledger();
  readonly #pace: Pace;
  readonly #waitsForBoard: boolean;

  constructor({ dialect, room, pace, seconds, activity = moveOneNote, chance }: CrowdParts) {
    this.#pace = pace;
    this.#waitsForBoard = dialect.asks;
    const count = Math.ceil(pace.edits * seconds) + 2;
    const { name, seats } = room;
    this.people = seats.map(
      (seat) => new Person({ dialect, name, ledger: this.#ledger }, seat, activity(chance, count), chance),
    );
  }

  async joined(): Promise<void> {
    const there = this.people.map(({ line }) => (this.#waitsForBoard ? line.hasBoard : line.opened));
    await this.unlessBroken(Promise.all(there));
  }

  /** What is waited for, or the first break of anybody's line. */
  unlessBroken<Value>(value: Promise<Value>): Promise<Value> {
    return Promise.race([value, ...this.people.map(({ line }) => line.broken)]);
  }

  /** Everybody goes. */
  async left(): Promise<void> {
    await Promise.all(this.people.map(({ line }) => line.close()));
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

  /** Where the edits begin that somebody else has, by author. */
  received(): Map<number, number[]> {
    return this.#ledger.received(this.people.map(({ has }) => has));
  }

  /** Positions sent so far, once for each who may get it. */
  get cursorsDue(): number {
    return this.people.reduce((sum, { pointed }) => sum + pointed, 0) * (this.people.length - 1);
  }

  get cursorsArrived(): number {
    return this.people.reduce((sum, { cursorsHeard }) => sum + cursorsHeard, 0);
  }
}
