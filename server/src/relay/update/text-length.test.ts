import { expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { hasTooLongText, mostCharacters } from './text-length.ts';

it('counts a text once, however many of its parts have changed (A7)', () => {
  const document = new Y.Doc();
  const note = new Y.XmlFragment();
  const parts = Array.from({ length: 1000 }, () => new Y.XmlText('x'));
  document.getMap('cards').set('card', note);
  note.insert(0, parts);
  const change = document.transact((transaction) => {
    for (const part of parts) part.insert(0, 'y');
    return transaction;
  });
  const counted = vi.spyOn(Y.XmlText.prototype, 'length', 'get');
  expect(hasTooLongText(change)).toBe(false);
  expect(counted).toHaveBeenCalledTimes(parts.length);
  counted.mockRestore();
});

it('counts no further than what is too long already (A7)', () => {
  const document = new Y.Doc();
  const note = new Y.XmlFragment();
  const first = new Y.XmlText();
  document.getMap('cards').set('card', note);
  note.insert(0, [first, ...Array.from({ length: 1000 }, () => new Y.XmlText('x'))]);
  const change = document.transact((transaction) => {
    first.insert(0, 'x'.repeat(mostCharacters + 1));
    return transaction;
  });
  const counted = vi.spyOn(Y.XmlText.prototype, 'length', 'get');
  expect(hasTooLongText(change)).toBe(true);
  expect(counted).toHaveBeenCalledTimes(1);
  counted.mockRestore();
});
