import * as Y from 'yjs';
import { mostValues } from './update-content.ts';

/**
 * Yjs places an item by looking at those that were put at the same spot by others. Honest browsers leave few to look at,
 * because they say exactly between which two neighbours they wrote; who says something else of every letter makes it look
 * at all the others for each. So the steps of one update are counted, and beyond these it is not taken. The item that takes
 * most is not counted: how much there is at a spot is not the doing of who writes one letter there.
 */
const mostSteps = 30_000;
/** Types inside each other: a record, its text, lists in it, a line. */
const deepest = 32;

/**
 * Opening a board takes all steps of its updates once more: of so many, about half a second. Beyond, only updates that need
 * few are taken, and beyond twice as many, only those that need none.
 */
export const mostStepsOfBoard = 1_000_000;
const fewSteps = 300;

/**
 * No document is gone on with beyond these, whatever it is made for: some two seconds. The bounds above keep what is on
 * disk far below, in the order in which it came. In another order, as one update has it, it can take any number, so
 * nothing may be put in place of what is on disk that was not tried.
 */
const mostStepsToOpen = 4_000_000;

/** The steps of all that each document was made of. */
const stepsTaken = new WeakMap<Y.Doc, number>();

export function stepsOf(document: Y.Doc): number {
  return stepsTaken.get(document) ?? 0;
}

/** Whether an update that took so many steps made a document one that takes too long to open. */
export function isTooMuchFor(document: Y.Doc, steps: number): boolean {
  const all = stepsOf(document);
  return (steps > fewSteps && all > mostStepsOfBoard) || (steps > 0 && all > 2 * mostStepsOfBoard);
}

/** Of the update that is being applied: its steps, and those of the item that takes most. */
interface Work {
  steps: number;
  most: number;
}

let work: Work | null = null;

/** Not nonsense by itself: how much work an update is depends on what it comes upon. */
export class TooMuchWork extends Error {}

/** Runs `act`, in which one update is applied. Throws `TooMuchWork`, with part of it applied, when it is more than a bound. */
export function withinLimit<Result>(act: () => Result): Result {
  work = { steps: 0, most: 0 };
  try {
    return act();
  } finally {
    work = null;
  }
}

const { integrate } = Y.Item.prototype;

Y.Item.prototype.integrate = function integrateWithinLimit(transaction, offset) {
  const { doc } = transaction;
  const steps = stepsToPlace(this, doc.store);
  if (steps > 0) count(doc, steps);
  if (work !== null) {
    work.steps += steps;
    work.most = Math.max(work.most, steps);
    if (work.steps - work.most > mostSteps || isTooDeep(this)) {
      throw new TooMuchWork('The update would take too much work.');
    }
  }
  integrate.call(this, transaction, offset);
};

function count(document: Y.Doc, steps: number): void {
  const all = stepsOf(document) + steps;
  stepsTaken.set(document, all);
  if (all > mostStepsToOpen) throw new TooMuchWork('The board would take too much work to open.');
}

/** Yjs makes one item of values that come after each other, one update after the other, up to any number. */
for (const Content of [Y.ContentAny, Y.ContentJSON]) {
  const { mergeWith } = Content.prototype;
  Content.prototype.mergeWith = function mergeFew(right) {
    return this.arr.length + right.arr.length <= mostValues && mergeWith.call(this, right);
  };
}

/**
 * How much Yjs will look at to place this item (the YATA order of concurrent insertions). An item counts by its length: what
 * is one now may be in as many parts when the board is opened, because others stand between its letters by then.
 */
function stepsToPlace(item: Y.Item, store: Y.Doc['store']): number {
  // What was written beside something that has been thrown away is thrown away too.
  if (item.parent === null || isBetweenNeighbours(item)) return 0;
  let { first: other, steps } = firstBeside(item);
  const seen = new Set<Y.Item>();
  for (; other !== null && other !== item.right; other = other.right) {
    seen.add(other);
    steps += other.length;
    if (endsTheSearch(other, item, seen, store)) break;
  }
  return steps;
}

function isBetweenNeighbours({ left, right }: Y.Item): boolean {
  return left === null ? right !== null && right.left === null : left.right === right;
}

/** The leftmost item that may compete for the place. Of the values of a key, Yjs walks there from the newest. */
function firstBeside(item: Y.Item): { first: Y.Item | null; steps: number } {
  if (item.left !== null) return { first: item.left.right, steps: 0 };
  if (!(item.parent instanceof Y.AbstractType)) return { first: null, steps: 0 };
  if (item.parentSub === null) return { first: item.parent._start, steps: 0 };
  let first = item.parent._map.get(item.parentSub) ?? null;
  let steps = 0;
  for (; first !== null && first.left !== null; steps++) first = first.left;
  return { first, steps };
}

function endsTheSearch(
  other: Y.Item,
  item: Y.Item,
  seen: ReadonlySet<Y.Item>,
  store: Y.Doc['store'],
): boolean {
  if (Y.compareIDs(other.origin, item.origin)) {
    return other.id.client >= item.id.client && Y.compareIDs(other.rightOrigin, item.rightOrigin);
  }
  return other.origin === null || !seen.has(Y.getItem(store, other.origin));
}

function isTooDeep({ content, parent }: Y.Item): boolean {
  if (!(content instanceof Y.ContentType)) return false;
  let above = parent;
  for (let depth = 1; depth <= deepest; depth++) {
    if (!(above instanceof Y.AbstractType) || above._item === null) return false;
    above = above._item.parent;
  }
  return true;
}
