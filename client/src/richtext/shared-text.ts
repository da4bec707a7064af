import { Extension } from '@tiptap/core';
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager, XmlFragment } from 'yjs';

/**
 * Lets the one history of this browser also hold what is typed in editors. The editor's own way would be a second
 * history, and it would end the first one whenever an editor closes.
 */
export function shareHistory(manager: UndoManager): void {
  manager.addTrackedOrigin(ySyncPluginKey);
}

export interface SharedTextOptions {
  readonly fragment: XmlFragment;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly done: () => void;
}

/** Ties an editor to a text that others may be typing in, and its keys to the session. */
export const SharedText = Extension.create<SharedTextOptions>({
  name: 'sharedText',
  priority: 1000,
  addProseMirrorPlugins() {
    return [ySyncPlugin(this.options.fragment)];
  },
  addKeyboardShortcuts() {
    const run = (act: keyof Omit<SharedTextOptions, 'fragment'>) => () => {
      this.options[act]();
      return true;
    };
    return {
      'Mod-z': run('undo'),
      'Shift-Mod-z': run('redo'),
      'Mod-y': run('redo'),
      'Mod-Enter': run('done'),
      Escape: run('done'),
    };
  },
});
