import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { shareHistory } from './shared-text.ts';

function history() {
  const doc = new Y.Doc();
  const cards = doc.getMap<Y.XmlFragment>('cards');
  const hand = {};
  const manager = new Y.UndoManager([cards], { trackedOrigins: new Set([hand]), captureTimeout: 0 });
  doc.transact(() => cards.set('a', new Y.XmlFragment()), hand);
  const type = (text: string) =>
    doc.transact(() => cards.get('a')?.push([new Y.XmlText(text)]), ySyncPluginKey);
  return { cards, manager, type };
}

test('typing and acts are undone one after the other by the one history', () => {
  const { cards, manager, type } = history();
  shareHistory(manager);
  shareHistory(manager);
  type('words');
  expect(manager.undoStack).toHaveLength(2);
  manager.undo();
  expect(cards.get('a')?.toString()).toBe('');
  manager.undo();
  expect(cards.has('a')).toBe(false);
});

test('a history that was not shared knows nothing of typing', () => {
  const { manager, type } = history();
  type('words');
  expect(manager.undoStack).toHaveLength(1);
});
