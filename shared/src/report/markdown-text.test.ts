import { describe, expect, test } from 'vitest';
import { placeBlocks, type RichText } from '../richtext/index.ts';
import { escaped, inTable, richMarkdown } from './markdown-text.ts';

const item = (kind: 'bullet' | 'number', depth: number, text: string) => ({ kind, depth, runs: [{ text }] });

describe('Markdown of rich text', () => {
  test('keeps marks, and hugs the words with them', () => {
    const rich: RichText = [
      {
        kind: 'paragraph',
        depth: 0,
        runs: [{ text: 'A ' }, { text: 'bold ', bold: true }, { text: 'and both', bold: true, italic: true }],
      },
    ];
    expect(richMarkdown(rich)).toBe('A **bold** ***and both***');
  });

  test('nests lists and numbers each from 1', () => {
    const rich = [
      item('number', 0, 'a'),
      item('bullet', 1, 'b'),
      item('number', 0, 'c'),
      item('bullet', 0, 'd'),
    ];
    expect(richMarkdown(rich)).toBe('1. a\n    - b\n2. c\n- d');
  });

  test('makes no code of an item that is deeper than any list around it', () => {
    expect(richMarkdown([item('bullet', 5, 'deep')])).toBe('- deep');
    expect(
      placeBlocks([item('bullet', 5, 'a'), item('number', 5, 'b')]).map(({ depth, turn }) => [depth, turn]),
    ).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  test('is one line in a table', () => {
    expect(inTable(richMarkdown([item('bullet', 0, 'a'), item('bullet', 0, 'b | c')]))).toBe(
      '- a<br>- b \\| c',
    );
    expect(inTable(escaped('a\nb'))).toBe('a<br>b');
  });
});
