import type { ThemeId } from '@heard/shared/id';
import { expect, test } from 'vitest';
import { forgetDraft, keepDraft, readDraft } from './draft.ts';

function storage() {
  const kept = new Map<string, string>();
  return {
    kept,
    open: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  };
}

test('what was begun is there again, and an empty note leaves nothing behind', () => {
  const { kept, open } = storage();
  keepDraft(open, 'k', { text: 'No bus', themeId: 't' as ThemeId });
  expect(readDraft(open, 'k')).toEqual({ text: 'No bus', themeId: 't' });
  expect(readDraft(open, 'other').text).toBe('');
  keepDraft(open, 'k', { text: '', themeId: null });
  expect(kept.size).toBe(0);
});

test('what was begun is forgotten, and what was begun elsewhere is not', () => {
  const { kept, open } = storage();
  keepDraft(open, 'k', { text: 'No bus', themeId: null });
  keepDraft(open, 'other', { text: 'No light', themeId: null });
  forgetDraft(open, 'k');
  expect([...kept.keys()]).toEqual(['other']);
});

test('a browser that keeps nothing, or something else, does not stop anybody writing', () => {
  const refuses = () => {
    throw new Error('denied');
  };
  keepDraft(refuses, 'k', { text: 'a', themeId: null });
  expect(readDraft(refuses, 'k')).toEqual({ text: '', themeId: null });
  const { kept, open } = storage();
  kept.set('k', '{"text":5');
  expect(readDraft(open, 'k').text).toBe('');
});
