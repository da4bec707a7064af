import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { richTextExtensions } from './schema.ts';

test('the schema is closed: nothing but paragraphs, lists, bold and italic', () => {
  const schema = getSchema(richTextExtensions);
  expect(Object.keys(schema.nodes).sort()).toEqual([
    'bulletList',
    'doc',
    'listItem',
    'orderedList',
    'paragraph',
    'text',
  ]);
  expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'italic']);
});
