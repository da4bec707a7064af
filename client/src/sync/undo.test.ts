import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openUndo } from './undo.ts';

function textIn(doc: Y.Doc): Y.XmlFragment {
  return (doc.getMap<Y.Map<unknown>>('cards').get('card') as Y.Map<unknown>).get('heard') as Y.XmlFragment;
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
}

/** Two browsers with one card, open in both; Ann's undo is watched. */
function annAndBob() {
  const ann = new Y.Doc();
  const row = new Y.Map<unknown>();
  ann.getMap('cards').set('card', row);
  row.set('heard', new Y.XmlFragment());
  const bob = new Y.Doc();
  meet(ann, bob);
  const me = { now: () => 1 };
  return { ann, bob, me, undo: openUndo(ann, me) };
}

function paragraph(doc: Y.Doc, words: string, origin: object): void {
  doc.transact(() => {
    const element = new Y.XmlElement('paragraph');
    textIn(doc).push([element]);
    element.insert(0, [new Y.XmlText(words)]);
  }, origin);
}

test('undo takes back what I wrote', () => {
  const { ann, me, undo } = annAndBob();
  paragraph(ann, 'mine', me);
  expect(undo.undo()).toEqual({ is: 'done' });
  expect(textIn(ann).toString()).toBe('');
  undo.redo();
  expect(textIn(ann).toString()).toBe('<paragraph>mine</paragraph>');
});

test('undo leaves what others do, and words of others in a paragraph I began', () => {
  const { ann, bob, me, undo } = annAndBob();
  paragraph(ann, 'mine', me);
  meet(ann, bob);
  ((textIn(bob).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(4, ' and Bob’s');
  paragraph(bob, 'all of Bob', {});
  meet(ann, bob);
  undo.undo();
  expect(textIn(ann).toString()).toBe('<paragraph> and Bob’s</paragraph><paragraph>all of Bob</paragraph>');
});

test('a step is taken back by its own button, as long as nothing was done after it', () => {
  const { ann, me, undo } = annAndBob();
  paragraph(ann, 'first', me);
  undo.newStep();
  const takeBackFirst = undo.takeBackLast();
  paragraph(ann, 'second', me);
  const takeBackSecond = undo.takeBackLast();
  expect(takeBackFirst()).toEqual({ is: 'nothing' });
  expect(textIn(ann).length).toBe(2);
  expect(takeBackSecond()).toEqual({ is: 'done' });
  expect(takeBackSecond()).toEqual({ is: 'nothing' });
  expect(textIn(ann).toString()).toBe('<paragraph>first</paragraph>');
});
