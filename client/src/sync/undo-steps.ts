import { broughtBy, undoScope, watchOthersWork } from '@heard/shared/board';
import type { Hand } from '@heard/shared/record';
import * as Y from 'yjs';

type Step = Y.UndoManager['undoStack'][number];

export type Way = 'undo' | 'redo';

/** What has come of undoing or redoing one step. Only `done` has changed anything. */
export type Stepped =
  | { readonly is: 'done' }
  /** There is no such step. */
  | { readonly is: 'nothing' }
  /** Others have since changed all that this step had changed: theirs stays. */
  | { readonly is: 'overtaken' }
  /** The step would have taken a record off the board that others have since worked on. */
  | { readonly is: 'in use'; readonly id: string };

/** Letters typed within so many milliseconds are one step. */
const typingPause = 500;

/** The history of one browser. yjs keeps it; which step may be taken, and how, is decided here. */
export class UndoSteps {
  readonly manager: Y.UndoManager;
  readonly #doc: Y.Doc;
  readonly #hand: Pick<Hand, 'now'>;
  readonly #isWorkedOn: (id: string, since: Step) => boolean;
  /** Records made by the step that is being taken: they stay, marked as removed. */
  #made: ReadonlySet<unknown> = new Set();

  constructor(doc: Y.Doc, hand: Pick<Hand, 'now'>) {
    this.#doc = doc;
    this.#hand = hand;
    this.manager = new Y.UndoManager(undoScope(doc), {
      trackedOrigins: new Set([hand]),
      captureTimeout: typingPause,
      deleteFilter: (item) => !isIn(this.#made, item) && holdsNothing(item),
    });
    this.#isWorkedOn = followOthers(doc, this.manager);
  }

  take(way: Way): Stepped {
    const stack = way === 'undo' ? this.manager.undoStack : this.manager.redoStack;
    const last = stack.at(-1);
    if (last === undefined) return { is: 'nothing' };
    const { made, restored } = broughtBy(this.#doc, last);
    const id = [...made.keys(), ...restored].find((one) => this.#isWorkedOn(one, last));
    if (id !== undefined) {
      stack.pop();
      return { is: 'in use', id };
    }
    // Aside, because yjs goes on to an earlier step by itself where there is nothing left of this one.
    const earlier = stack.splice(0, stack.length - 1);
    const isDone = this.#apply(way, [...made.values()]);
    stack.unshift(...earlier);
    return { is: isDone ? 'done' : 'overtaken' };
  }

  /**
   * A record that the step made is marked as removed and keeps its row: what somebody writes in it at this moment
   * is not lost with it, and whatever points to it points to something.
   */
  #apply(way: Way, made: readonly Y.Map<unknown>[]): boolean {
    const { manager } = this;
    const flag = way === 'undo' ? 'undoing' : 'redoing';
    this.#made = new Set(made);
    try {
      return this.#doc.transact(() => {
        const popped = manager[way]();
        for (const row of made) row.set('removedAt', this.#hand.now());
        // For yjs to put all of this transaction, which goes on, on the other stack.
        manager[flag] = true;
        return popped !== null || made.length > 0;
      }, manager);
    } finally {
      manager[flag] = false;
      this.#made = new Set();
    }
  }
}

/** Remembers which records others have worked on, and since which step. */
function followOthers(doc: Y.Doc, manager: Y.UndoManager): (id: string, since: Step) => boolean {
  let turn = 0;
  const begun = new WeakMap<Step, number>();
  const worked = new Map<string, number>();
  manager.on('stack-item-added', ({ stackItem }) => {
    turn += 1;
    begun.set(stackItem, turn);
  });
  manager.on('stack-cleared', () => {
    if (!manager.canUndo() && !manager.canRedo()) worked.clear();
  });
  const stop = watchOthersWork(doc, (id) => {
    // Who has done nothing yet may look on for hours while others work.
    if (manager.canUndo() || manager.canRedo()) worked.set(id, turn);
  });
  doc.once('destroy', stop);
  return (id, since) => (worked.get(id) ?? -1) >= (begun.get(since) ?? 0);
}

function isIn(types: ReadonlySet<unknown>, item: Y.Item): boolean {
  if (types.size === 0) return false;
  const own = item.content instanceof Y.ContentType ? item.content.type : null;
  for (let type = own ?? item.parent; type instanceof Y.AbstractType; type = type.parent) {
    if (types.has(type)) return true;
  }
  return false;
}

/**
 * A paragraph I began in which others wrote since stays when I undo; what is mine in it has gone by then, since undo
 * takes the inner away before the outer.
 */
function holdsNothing({ content }: Y.Item): boolean {
  const type = content instanceof Y.ContentType ? content.type : null;
  const isText = type instanceof Y.XmlElement || type instanceof Y.XmlText;
  return !isText || type.length === 0;
}
