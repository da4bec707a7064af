import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openBoard } from '../board/index.ts';
import { newId, type ThemeId } from '../id/index.ts';
import { standingTheme, standingThemes, type Theme } from './index.ts';

let counter = 0;
const random = (length: number) => {
  counter += 1;
  return Uint8Array.from({ length }, (_, index) => (counter >> (6 * (index % 4))) & 63);
};

/** Themes of which each was merged into the one with the number that stands at its place; -1 stands, -2 is gone. */
function themesMerged(into: readonly number[]) {
  const { themes } = openBoard(new Y.Doc());
  const ids = into.map(() => newId('theme', random));
  for (const [turn, next] of into.entries()) {
    const theme = { title: '', colour: 0, columns: 2, order: 'a', at: { x: 0, y: 0 }, createdAt: 0 };
    const end = { removedAt: next === -1 ? null : 1, mergedInto: next < 0 ? null : (ids[next] as ThemeId) };
    themes.create({ ...theme, ...end, id: ids[turn] as ThemeId } as Theme);
  }
  return { themes, ids };
}

test('a merged theme is the one it ended in, and nothing where that is gone', () => {
  const { themes, ids } = themesMerged([1, 2, -1, 4, -2, -1]);
  const standing = ids.map((id) => ids.indexOf(standingTheme(themes, id)?.id as ThemeId));
  expect(standing).toEqual([2, 2, 2, -1, -1, 5]);
  expect(standingTheme(themes, newId('theme', random))).toBeUndefined();
});

test('of themes that were merged into each other the smallest stands, whoever is asked for', () => {
  const { themes, ids } = themesMerged([1, 2, 1, 0]);
  const smallest = [ids[1], ids[2]].sort()[0];
  for (const id of ids) expect(standingTheme(themes, id)?.id).toBe(smallest);
});

test('many questions are answered as each by itself, in whatever order', () => {
  const { themes, ids } = themesMerged([1, 2, -1, 4, -2, 6, 5, 5, 0]);
  for (const order of [ids, ids.toReversed()]) {
    const standingOf = standingThemes(themes);
    for (const id of order) expect(standingOf(id)).toBe(standingTheme(themes, id));
  }
});

test('a long line of merged themes is walked once, not once for each', () => {
  const count = 400;
  const { themes, ids } = themesMerged(
    Array.from({ length: count }, (_, turn) => (turn + 1 < count ? turn + 1 : -1)),
  );
  let reads = 0;
  const counted = {
    ...themes,
    get(id: ThemeId) {
      reads += 1;
      return themes.get(id);
    },
  };
  const standingOf = standingThemes(counted);
  for (const id of ids) standingOf(id);
  expect(reads).toBeLessThan(3 * count);
  reads = 0;
  for (const id of ids) standingTheme(counted, id);
  expect(reads).toBeGreaterThan(count * 100);
});
