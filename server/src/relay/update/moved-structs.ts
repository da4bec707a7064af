import type * as Y from 'yjs';
import { TooMuchWork } from './integration-limit.ts';

/**
 * Yjs keeps what a client id wrote in one array, in the middle of which it puts another struct whenever it cuts one in
 * two, and takes one out whenever it joins two; all that follows is moved each time. Honest browsers cut few: they delete
 * and insert where a hand is. Who deletes every other letter before very much else makes it move all that for each. So the
 * places that are moved for one update are counted, and beyond these (some 50 ms) it is not taken.
 */
const mostMoves = 50_000_000;

let movesLeft = Number.POSITIVE_INFINITY;

/**
 * Runs `act`, in which one update is applied, and answers how many were moved as well. Throws `TooMuchWork`, with part of it
 * applied, when Yjs has to move too much.
 */
export function withFewMoves<Result>({ store }: Y.Doc, act: () => Result): { result: Result; moves: number } {
  countIn(store.clients);
  movesLeft = mostMoves;
  try {
    const result = act();
    return { result, moves: mostMoves - movesLeft };
  } catch (error) {
    // Yjs, interrupted in the middle, may have failed on something else since.
    throw movesLeft < 0 ? new TooMuchWork('The update makes Yjs move too much.') : error;
  } finally {
    movesLeft = Number.POSITIVE_INFINITY;
  }
}

/** Of the arrays that are there, and of those of client ids that are new. */
function countIn(clients: Map<number, (Y.Item | Y.GC)[]>): void {
  if (Object.hasOwn(clients, 'set')) return;
  for (const structs of clients.values()) structs.splice = countedSplice;
  clients.set = (client, structs) => {
    structs.splice = countedSplice;
    return Map.prototype.set.call(clients, client, structs) as typeof clients;
  };
}

function countedSplice<Struct>(this: Struct[], start: number, removed: number, ...added: Struct[]): Struct[] {
  movesLeft -= this.length - start;
  if (movesLeft < 0) throw new TooMuchWork('The update makes Yjs move too much.');
  return Array.prototype.splice.call(this, start, removed, ...added) as Struct[];
}
