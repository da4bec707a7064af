import type { Hand } from '@heard/shared/record';
import type * as Y from 'yjs';
import { createSignal } from './signal.ts';
import { type Stepped, UndoSteps, type Way } from './undo-steps.ts';

/**
 * Undoes and redoes only what was done in this browser, and never takes off the board what somebody else has since
 * worked on. A step that cannot be taken stays done as a whole and is forgotten; the one before it waits to be asked
 * for by itself, because what it would change may be far out of sight.
 */
export interface Undo {
  undo(): Stepped;
  redo(): Stepped;
  /** A way to take back the step just done, and no other: it answers `nothing` once something was done after it. */
  takeBackLast(): () => Stepped;
  /** Ends a step: what comes next is undone by itself. */
  newStep(): void;
  /** Forgets every step: the board of before is no more. */
  forget(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  onChange(listener: () => void): () => void;
  /** Called after every undo and redo with what has come of it, however it was asked for. */
  onStep(listener: (way: Way, stepped: Stepped) => void): () => void;
  /** For an editor that shares the same history, so that there is one undo for typing and for acts. */
  readonly manager: Y.UndoManager;
}

export function openUndo(doc: Y.Doc, hand: Pick<Hand, 'now'>): Undo {
  const steps = new UndoSteps(doc, hand);
  const { manager } = steps;
  const changed = createSignal();
  const listeners = new Set<(way: Way, stepped: Stepped) => void>();
  for (const event of ['stack-item-added', 'stack-item-popped', 'stack-cleared'] as const) {
    manager.on(event, changed.emit);
  }
  const take = (way: Way): Stepped => {
    const stepped = steps.take(way);
    changed.emit();
    for (const listener of [...listeners]) listener(way, stepped);
    return stepped;
  };
  return {
    manager,
    undo: () => take('undo'),
    redo: () => take('redo'),
    takeBackLast() {
      const last = manager.undoStack.at(-1);
      return () =>
        last !== undefined && manager.undoStack.at(-1) === last ? take('undo') : { is: 'nothing' };
    },
    newStep: () => manager.stopCapturing(),
    forget: () => manager.clear(),
    get canUndo() {
      return manager.canUndo();
    },
    get canRedo() {
      return manager.canRedo();
    },
    onChange: changed.listen,
    onStep(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
