import { expect, test } from 'vitest';
import { type PageNode, reduceNodes } from './pasted-html.ts';

type Child = PageNode | string;

function el(nodeName: string, children: readonly Child[] = [], style: string | null = null): PageNode {
  const childNodes = children.map((child) =>
    typeof child === 'string' ? { nodeName: '#text', nodeValue: child, childNodes: [] } : child,
  );
  return { nodeName, nodeValue: null, childNodes, getAttribute: (name) => (name === 'style' ? style : null) };
}
const reduced = (...children: Child[]) => reduceNodes(el('BODY', children));

test('words that a line break, a cell or a block keeps apart stay apart', () => {
  expect(reduced('one', el('BR'), 'two')).toBe('<p>one</p><p>two</p>');
  expect(
    reduced(el('TABLE', [el('TR', [el('TD', ['a']), el('TD', ['b'])]), el('TR', [el('TD', ['c'])])])),
  ).toBe('<p>a b</p><p>c</p>');
  expect(reduced(el('H2', ['Head']), el('DIV', ['under']))).toBe('<p>Head</p><p>under</p>');
  expect(reduced(el('PRE', ['one\ntwo']))).toBe('<p>one</p><p>two</p>');
});

test('bold and italic stay, with the space between them; every other look goes', () => {
  expect(reduced('two ', el('B', ['bold']), ' ', el('U', ['under']), ' ', el('EM', ['i']))).toBe(
    '<p>two <b>bold</b> under <i>i</i></p>',
  );
  expect(reduced(el('SPAN', ['x'], 'font-weight: 700; color: red'))).toBe('<p><b>x</b></p>');
  expect(reduced(el('B', ['plain'], 'font-weight:normal'))).toBe('<p>plain</p>');
});

test('lists keep their items and what is inside them', () => {
  expect(reduced(el('OL', [el('LI', ['five', el('UL', [el('LI', ['in'])])])]))).toBe(
    '<ol><li><p>five</p><ul><li><p>in</p></li></ul></li></ol>',
  );
});

test('what is not words does not come along, and words stay words', () => {
  expect(reduced(el('SCRIPT', ['bad()']), el('STYLE', ['p{}']), el('IMG'))).toBe('');
  expect(reduced('<img onerror=x> & co')).toBe('<p>&lt;img onerror=x&gt; &amp; co</p>');
});
