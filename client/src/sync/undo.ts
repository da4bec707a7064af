import { undoScope } from '@heard/shared/board';
import * as Y from 'yjs';
import { createSignal } from './signal.ts';

/** Undoes and redoes only what was done in this browser. */
export interface Undo {
  undo(): boolean;
  redo(): boolean;
  /** A way to take back the step just done, and no other: it answers false once something was done after it. */
  takeBackLast(): () => boolean;
  /** Ends a step: what comes next is undone by itself. */
  newStep(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  onChange(listener: () => void): () => void;
  /** For an editor that shares the same history, so that there is one undo for typing and for acts. */
  readonly manager: Y.UndoManager;
}

/** Letters typed within so many milliseconds are one step. */
const typingPause = 500;

export function openUndo(doc: Y.Doc, origin: object): Undo {
  const manager = new Y.UndoManager(undoScope(doc), {
    trackedOrigins: new Set([origin]),
    captureTimeout: typingPause,
    deleteFilter: holdsNothing,
  });
  const changed = createSignal();
  manager.on('stack-item-added', changed.emit);
  manager.on('stack-item-popped', changed.emit);
  manager.on('stack-cleared', changed.emit);
  return {
    manager,
    undo: () => manager.undo() !== null,
    redo: () => manager.redo() !== null,
    takeBackLast() {
      const step = manager.undoStack.at(-1);
      return () => step !== undefined && manager.undoStack.at(-1) === step && manager.undo() !== null;
    },
    newStep: () => manager.stopCapturing(),
    get canUndo() {
      return manager.canUndo();
    },
    get canRedo() {
      return manager.canRedo();
    },
    onChange: changed.listen,
  };
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
