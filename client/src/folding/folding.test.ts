import { newId } from '@heard/shared/id';
import { expect, test } from 'vitest';
import { createFolding } from './folding.ts';

const theme = newId('theme', (length) => new Uint8Array(length));

test('a theme is folded and unfolded, and whoever listens hears of it', () => {
  const folding = createFolding();
  const heard: number[] = [];
  const stop = folding.onChange(() => heard.push(folding.folded().size));
  folding.toggle(theme);
  folding.toggle('not placed');
  folding.toggle(theme);
  stop();
  folding.unfold(['not placed']);
  expect(heard).toEqual([1, 2, 1]);
  expect([...folding.folded()]).toEqual([]);
});

test('folding or unfolding some leaves the others as they are', () => {
  const folding = createFolding();
  folding.toggle('not placed');
  folding.fold([theme]);
  expect([...folding.folded()]).toEqual(['not placed', theme]);
  folding.unfold([theme]);
  expect([...folding.folded()]).toEqual(['not placed']);
});

test('the same set until it changes', () => {
  const folding = createFolding();
  const before = folding.folded();
  expect(folding.folded()).toBe(before);
  folding.toggle(theme);
  expect(folding.folded()).not.toBe(before);
  expect(before.size).toBe(0);
});
