import { describe, expect, test } from 'vitest';
import { blockText, type RichText, richTextOf } from '../richtext/index.ts';
import { linesOfCard } from './card-size.ts';
import { shownWords } from './shown-words.ts';

const withWords = (heard: RichText) => shownWords({ heard } as Parameters<typeof shownWords>[0]);
const long = Array.from({ length: 80 }, (_, turn) => `word${turn}`).join(' ');

describe('the words a card has room for', () => {
  test('are all of them, in the same object, where there is room', () => {
    const heard = richTextOf('Later buses, please.');
    expect(withWords(heard)).toBe(heard);
  });

  test('end within the last line with an ellipsis, and begin as the whole text does', () => {
    const [block] = withWords(richTextOf(long));
    const shown = block === undefined ? '' : blockText(block);
    expect(shown).toMatch(/…$/);
    expect(long.startsWith(shown.slice(0, -1))).toBe(true);
    const { lines } = linesOfCard(richTextOf(long));
    expect(shown.length).toBeLessThanOrEqual((lines.at(-1)?.to ?? 0) + 1);
    expect(shown.length).toBeGreaterThan(lines.at(-1)?.from ?? Number.POSITIVE_INFINITY);
    expect(linesOfCard(richTextOf(shown))).toMatchObject({ cut: false, lines: { length: lines.length } });
  });

  test('keep the blocks before, and leave out those behind', () => {
    const heard = [...richTextOf('First'), ...richTextOf(long), ...richTextOf('Last')];
    const shown = withWords(heard);
    expect(shown).toHaveLength(2);
    expect(shown[0]).toBe(heard[0]);
  });

  test('keep what is bold', () => {
    const [block] = richTextOf(long);
    const runs = [{ text: 'bold ', bold: true as const }, ...(block?.runs ?? [])];
    const [shown] = withWords([{ ...(block as NonNullable<typeof block>), runs }]);
    expect(shown?.runs[0]).toMatchObject({ text: 'bold ', bold: true });
    expect(shown?.runs.at(-1)).not.toMatchObject({ bold: true });
  });
});
