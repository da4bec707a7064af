import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { applyWhole, documentOf } from '../board/live-document.ts';
import { TooMuchWork, withinLimit } from './integration-limit.ts';

/** Everybody writes into one text without hearing of the others; answers what each of them would send. */
function wroteApart(people: number, letters: number): Uint8Array[] {
  return Array.from({ length: people }, (_, person) => {
    const document = new Y.Doc();
    document.clientID = person + 1;
    for (let letter = 0; letter < letters; letter++) document.getText('words').insert(letter, 'x');
    return Y.encodeStateAsUpdate(document);
  });
}

/** Every letter was put before the one before it. */
function wroteBackwards(client: number, letters: number): Uint8Array {
  const document = new Y.Doc();
  document.clientID = client;
  for (let letter = 0; letter < letters; letter++) document.getText('words').insert(0, 'x');
  return Y.encodeStateAsUpdate(document);
}

describe('the work of one update (U8)', () => {
  it('is within the limit for a hall that wrote at one place while all were offline', () => {
    const board = documentOf([]);
    for (const update of wroteApart(60, 500)) applyWhole(board, update);
    expect(board.getText('words').length).toBe(30_000);
  });

  it('is within the limit for somebody who put a thousand letters before each other', () => {
    const board = documentOf(wroteApart(1, 1));
    applyWhole(board, wroteBackwards(7, 1000));
    expect(board.getText('words').length).toBe(1001);
  });

  it('is beyond the limit where each of many letters has to be compared with those of many others', () => {
    const few = documentOf(wroteApart(5, 1));
    applyWhole(few, wroteBackwards(1000, 1000));
    expect(few.getText('words').length).toBe(1005);
    const many = documentOf(wroteApart(40, 1));
    expect(() => applyWhole(many, wroteBackwards(1000, 1000))).toThrow(TooMuchWork);
  });

  it('is not limited where nothing comes from a browser', () => {
    const deep = new Y.Doc();
    let map = deep.getMap('map');
    for (let depth = 0; depth < 40; depth++) {
      const inner = new Y.Map();
      map.set('in', inner);
      map = inner;
    }
    const update = Y.encodeStateAsUpdate(deep);
    expect(() => documentOf([update])).not.toThrow();
    expect(() => applyWhole(documentOf([]), update)).toThrow(TooMuchWork);
    expect(withinLimit(() => 'answer')).toBe('answer');
  });
});

it('values that come one after the other are not put into one item without end (U7)', () => {
  const browser = new Y.Doc();
  const board = documentOf([]);
  browser.on('update', (update: Uint8Array) => applyWhole(board, update));
  for (let place = 0; place < 2500; place++) browser.getArray('list').insert(place, [place]);
  const lengths = board.store.clients.get(browser.clientID)?.map(({ length }) => length) ?? [];
  expect(Math.max(...lengths)).toBeLessThanOrEqual(1000);
  expect(board.getArray('list').toArray()).toEqual(Array.from({ length: 2500 }, (_, place) => place));
});
