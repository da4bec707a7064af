import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';

/** Characters as `characterCount` of shared/richtext counts them: ends of paragraphs included. */
export function lengthOf(doc: Node): number {
  let characters = 0;
  let blocks = 0;
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    blocks += 1;
    characters += node.textContent.length;
    return false;
  });
  return characters + Math.max(0, blocks - 1);
}

/**
 * Refuses what would make the text longer than `most`, as a whole, so that nothing is cut. What others write arrives
 * even then, and what is too long already can always be made shorter.
 */
export function limitLength(most: number, onRefused: () => void): Plugin {
  return new Plugin({
    filterTransaction(transaction) {
      if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true;
      const length = lengthOf(transaction.doc);
      if (length <= most || length <= lengthOf(transaction.before)) return true;
      onRefused();
      return false;
    },
  });
}

export interface LengthLimitOptions {
  readonly most: number;
  readonly onRefused: () => void;
}

export const LengthLimit = Extension.create<LengthLimitOptions>({
  name: 'lengthLimit',
  addProseMirrorPlugins() {
    return [limitLength(this.options.most, () => this.options.onRefused())];
  },
});
