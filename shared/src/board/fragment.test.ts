import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type Block, plainText, type RichText, richTextOf } from '../richtext/index.ts';
import { readFragment, writeFragment } from './fragment.ts';

function through(text: RichText): RichText {
  const fragment = new Y.Doc().getXmlFragment('text');
  writeFragment(fragment, text);
  return readFragment(fragment);
}

const bullet = (depth: number, text: string): Block => ({ kind: 'bullet', depth, runs: [{ text }] });
const number = (depth: number, text: string): Block => ({ kind: 'number', depth, runs: [{ text }] });

describe('text comes back as it went in', () => {
  test.each([
    ['one line', 'No bus after six'],
    ['line breaks, also at both ends', '\n\nfirst\n\nsecond\n'],
    ['quotes, emoji, marks of direction', '“Nobody” asked 👩🏽‍🦽 \u202eback\u202c <b>not bold</b> & \t end '],
    ['nothing', ''],
  ])('%s', (_name, text) => {
    expect(plainText(through(richTextOf(text)))).toBe(text);
  });

  test('bold and italic stay on their words', () => {
    const text: RichText = [
      {
        kind: 'paragraph',
        depth: 0,
        runs: [
          { text: 'never ' },
          { text: 'ever', bold: true },
          { text: ' and ', bold: true, italic: true },
          { text: 'so' },
        ],
      },
    ];
    expect(through(text)).toEqual(text);
  });

  test('lists keep kind and depth', () => {
    const text: RichText = [
      ...richTextOf('Before'),
      bullet(0, 'one'),
      bullet(1, 'inside one'),
      bullet(0, 'two'),
      number(0, 'first'),
      number(0, 'second'),
      ...richTextOf('After'),
      bullet(0, 'again'),
    ];
    expect(through(text)).toEqual(text);
  });
});

test('half a character, which no wire carries, becomes the mark for one at once', () => {
  expect(plainText(through(richTextOf('a\ud800b')))).toBe('a\ufffdb');
});

test('nodes of a newer version are read as their words', () => {
  const fragment = new Y.Doc().getXmlFragment('text');
  const table = new Y.XmlElement('table');
  const cell = new Y.XmlElement('cell');
  cell.insert(0, [new Y.XmlText('kept')]);
  table.insert(0, [cell]);
  fragment.push([table]);
  expect(plainText(readFragment(fragment))).toBe('kept');
});
