import type { RichText } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import { nest } from './nesting.ts';

const block = (kind: RichText[number]['kind'], depth: number, text: string) => ({
  kind,
  depth,
  runs: [{ text }],
});

test('lists stand between their paragraphs and hold deeper lists in the item before', () => {
  const text: RichText = [
    block('paragraph', 0, 'before'),
    block('bullet', 0, 'one'),
    block('number', 1, 'inside'),
    block('bullet', 0, 'two'),
    block('number', 0, 'other'),
    block('paragraph', 0, 'after'),
  ];
  expect(nest(text)).toEqual([
    { is: 'paragraph', runs: [{ text: 'before' }] },
    {
      is: 'bullet',
      items: [
        {
          runs: [{ text: 'one' }],
          inside: [{ is: 'number', items: [{ runs: [{ text: 'inside' }], inside: [] }] }],
        },
        { runs: [{ text: 'two' }], inside: [] },
      ],
    },
    { is: 'number', items: [{ runs: [{ text: 'other' }], inside: [] }] },
    { is: 'paragraph', runs: [{ text: 'after' }] },
  ]);
});

test('an item deeper than anything before it is still shown', () => {
  expect(nest([block('bullet', 3, 'deep'), block('bullet', 0, 'flat')])).toEqual([
    {
      is: 'bullet',
      items: [
        { runs: [{ text: 'deep' }], inside: [] },
        { runs: [{ text: 'flat' }], inside: [] },
      ],
    },
  ]);
});
