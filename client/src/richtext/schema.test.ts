import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { breaksAsBlocks, richTextExtensions } from './schema.ts';

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

test('a line break in what is pasted ends a paragraph', () => {
  expect(breaksAsBlocks('<p>a<br/>b<BR class="x">c</p>')).toBe('<p>a<div></div>b<div></div>c</p>');
  expect(breaksAsBlocks('<b>a</b><break>')).toBe('<b>a</b><break>');
});
