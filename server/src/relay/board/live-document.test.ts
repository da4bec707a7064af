import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentOf, usableUpdates } from './live-document.ts';

/** Somebody's browser on a board: what it would send for each change that is made to it. */
function browserOn(base: Uint8Array) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => sent.push(update));
  return { doc, words: doc.getText('words'), sent };
}

function aBoard(notes: number): Uint8Array {
  const doc = new Y.Doc();
  for (let note = 0; note < notes; note++) doc.getMap('cards').set(`card ${note}`, 'what was heard');
  return Y.encodeStateAsUpdate(doc);
}

/** How many items Yjs puts in their places while `act` runs: its work, whatever else the machine does. */
function itemsPlaced(act: () => void): number {
  const { integrate } = Y.Item.prototype;
  let placed = 0;
  Y.Item.prototype.integrate = function count(transaction, offset) {
    placed++;
    integrate.call(this, transaction, offset);
  };
  try {
    act();
  } finally {
    Y.Item.prototype.integrate = integrate;
  }
  return placed;
}

describe('a stored board of which something was lost (R4)', () => {
  it('is made of what does not rest on it', () => {
    const base = aBoard(3);
    const [ann, ben] = [browserOn(base), browserOn(base)];
    for (const letter of 'bus') ann.words.insert(ann.words.length, letter);
    for (const letter of 'tram') ben.words.insert(ben.words.length, letter);
    const [first, , third] = ann.sent as [Uint8Array, Uint8Array, Uint8Array];
    const { usable, document } = usableUpdates(base, [first, third, ...ben.sent]);
    expect(usable).toEqual([first, ...ben.sent]);
    expect(document && Y.encodeStateAsUpdate(document)).toEqual(
      Y.encodeStateAsUpdate(documentOf([base, ...usable])),
    );
  });

  it('is not made again for each update that rests on it', () => {
    const notes = 300;
    const base = aBoard(notes);
    const ann = browserOn(base);
    for (let place = 0; place < 200; place++) ann.words.insert(place, 'x');
    const rest = ann.sent.slice(1);
    let usable: readonly Uint8Array[] = rest;
    const placed = itemsPlaced(() => {
      ({ usable } = usableUpdates(base, rest));
    });
    expect(usable).toEqual([]);
    // Once to see that something is wrong, and once without it.
    expect(placed).toBeLessThanOrEqual(2 * notes);
  });

  it('does without what Yjs fails on, and without nothing else', () => {
    const base = aBoard(3);
    const ann = browserOn(base);
    for (const letter of 'bus') ann.words.insert(ann.words.length, letter);
    const [b, u, s] = ann.sent as [Uint8Array, Uint8Array, Uint8Array];
    const { usable, document } = usableUpdates(base, [b, Uint8Array.of(9, 9, 9), u, Uint8Array.of(9), s]);
    expect(usable).toEqual([b, u, s]);
    expect(document?.getText('words').toString()).toBe('bus');
  });

  it('keeps what the server wrote beyond the limits for browsers', () => {
    const base = aBoard(0);
    const [ann, server] = [browserOn(base), browserOn(base)];
    ann.words.insert(0, 'b');
    ann.words.insert(1, 'u');
    const deep = new Y.Map();
    let inner = deep;
    for (let depth = 0; depth < 40; depth++) inner = inner.set('in', new Y.Map());
    server.doc.getMap('map').set('deep', deep);
    const wide = browserOn(base);
    wide.doc.getArray('list').insert(
      0,
      Array.from({ length: 1500 }, (_, value) => value),
    );
    const written = [...server.sent, ...wide.sent];
    const [, lost] = ann.sent as [Uint8Array, Uint8Array];
    expect(usableUpdates(base, [lost, ...written]).usable).toEqual(written);
  });
});
