import { getSchema } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { expect, test, vi } from 'vitest';
import { lengthOf, limitLength } from './length-limit.ts';
import { richTextExtensions } from './schema.ts';

const schema = getSchema(richTextExtensions);
const paragraph = (text: string) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)]);

function open(text: string, most: number, onRefused = vi.fn()) {
  const doc = schema.node('doc', null, [paragraph(text)]);
  return { onRefused, state: EditorState.create({ doc, plugins: [limitLength(most, onRefused)] }) };
}

test('what fits is taken, what does not is refused whole and what was there stays', () => {
  const { state, onRefused } = open('abc', 5);
  const fits = state.apply(state.tr.insertText('de', 4));
  expect(fits.doc.textContent).toBe('abcde');
  expect(onRefused).not.toHaveBeenCalled();
  const refused = fits.apply(fits.tr.insertText('fg', 6));
  expect(refused.doc.textContent).toBe('abcde');
  expect(onRefused).toHaveBeenCalledTimes(1);
});

test('what others write arrives, and what is too long can be made shorter', () => {
  const { state } = open('abc', 3);
  const longer = state.apply(
    state.tr.insertText('defg', 4).setMeta(ySyncPluginKey, { isChangeOrigin: true }),
  );
  expect(longer.doc.textContent).toBe('abcdefg');
  expect(longer.apply(longer.tr.delete(1, 2)).doc.textContent).toBe('bcdefg');
});

test('ends of paragraphs count, also in lists', () => {
  const item = (text: string) => schema.node('listItem', null, [paragraph(text)]);
  const list = schema.node('bulletList', null, [item('b'), item('c')]);
  expect(lengthOf(schema.node('doc', null, [paragraph('a'), list]))).toBe(5);
});
