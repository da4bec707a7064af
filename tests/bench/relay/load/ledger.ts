import * as decoding from 'lib0/decoding';
import { type Author, type Run, runsIn } from './edits.ts';

interface Entry {
  readonly from: number;
  readonly structs: number;
  /** Not a number until it was sent, and for good when it does not count. */
  sentAt: number;
}

/** Keeps account of one room: which edits are due to whom, which have arrived, and after how long. */
export class Ledger {
  readonly latencies: number[] = [];
  readonly #authors = new Map<number, Entry[]>();
  due = 0;
  arrived = 0;

  add(author: Author): void {
    const entries = author.edits.map(({ from, structs }) => ({ from, structs, sentAt: Number.NaN }));
    this.#authors.set(author.client, entries);
  }

  /** An edit that counts goes out now, to so many readers. */
  sent(client: number, index: number, readers: number): void {
    const entry = this.#authors.get(client)?.[index];
    if (entry) entry.sentAt = performance.now();
    this.due += readers;
  }

  /** How many edits of each author one reader has, to be kept by the reader. Its own do not count. */
  newReader(own: number | null): Map<number, number> {
    return new Map(own === null ? [] : [[own, Number.POSITIVE_INFINITY]]);
  }

  /** Where the edits begin that one of these readers has, by author. */
  received(readers: readonly ReadonlyMap<number, number>[]): Map<number, number[]> {
    const counts = (client: number) => readers.map((has) => has.get(client) ?? 0).filter(Number.isFinite);
    return new Map(
      [...this.#authors].map(([client, entries]) => [
        client,
        entries.slice(0, Math.max(0, ...counts(client))).map(({ from }) => from),
      ]),
    );
  }

  /** A reader got an update; edits it had before do not count again. */
  got(has: Map<number, number>, update: Uint8Array): void {
    if (this.#gotOne(has, update)) return;
    for (const run of runsIn(update)) this.#gotRun(has, run);
  }

  /** Nearly every update is one edit as it was sent: then the first few bytes tell which. */
  #gotOne(has: Map<number, number>, update: Uint8Array): boolean {
    const decoder = decoding.createDecoder(update);
    if (decoding.readVarUint(decoder) !== 1) return false;
    const structs = decoding.readVarUint(decoder);
    const client = decoding.readVarUint(decoder);
    const from = decoding.readVarUint(decoder);
    const next = has.get(client) ?? 0;
    if (next === Number.POSITIVE_INFINITY) return true;
    const entry = this.#authors.get(client)?.[next];
    if (entry?.from !== from || entry.structs !== structs) return false;
    this.#count(entry);
    has.set(client, next + 1);
    return true;
  }

  #gotRun(has: Map<number, number>, { client, from, to }: Run): void {
    const entries = this.#authors.get(client);
    if (!entries) return;
    let next = has.get(client) ?? 0;
    for (let entry = entries[next]; entry && entry.from < to; entry = entries[next]) {
      if (entry.from < from) return;
      this.#count(entry);
      next += 1;
    }
    has.set(client, next);
  }

  #count({ sentAt }: Entry): void {
    if (Number.isNaN(sentAt)) return;
    this.arrived += 1;
    this.latencies.push(performance.now() - sentAt);
  }
}
