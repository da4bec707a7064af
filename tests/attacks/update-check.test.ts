import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readUpdate } from '../../server/src/relay/update/update-check.ts';

/** One thing somebody does to a document of random shape. */
type Edit = (doc: Y.Doc) => void;

const value = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.uint8Array({ maxLength: 20 }),
  fc.dictionary(
    fc.string({ maxLength: 5 }).filter((key) => key !== '__proto__'),
    fc.oneof(fc.string(), fc.integer()),
    { noNullPrototype: true },
  ),
  fc.array(fc.oneof(fc.string(), fc.double()), { maxLength: 4 }),
);

const at = fc.nat(1000);
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(at, value).map(
    ([key, item]) =>
      (doc: Y.Doc) =>
        doc.getMap('map').set(`key ${key % 5}`, item),
  ),
  fc.tuple(at).map(
    ([key]) =>
      (doc: Y.Doc) =>
        doc.getMap('map').delete(`key ${key % 5}`),
  ),
  fc
    .tuple(
      at,
      fc.array(
        value.filter((item) => item !== undefined),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([place, items]) => (doc: Y.Doc) => {
      const list = doc.getArray('list');
      list.insert(place % (list.length + 1), items);
    }),
  fc.tuple(at, at).map(([place, length]) => (doc: Y.Doc) => {
    const list = doc.getArray('list');
    if (list.length > 0)
      list.delete(place % list.length, Math.min(length % 3, list.length - (place % list.length)));
  }),
  fc.tuple(at, fc.string({ unit: 'binary', minLength: 1 })).map(([place, text]) => (doc: Y.Doc) => {
    const words = doc.getText('text');
    words.insert(place % (words.length + 1), text, { bold: true });
  }),
  fc.tuple(at, at).map(([place, length]) => (doc: Y.Doc) => {
    const words = doc.getText('text');
    const start = place % (words.length + 1);
    words.format(start, length % (words.length - start + 1), { italic: place % 2 === 0 ? true : null });
  }),
  fc.tuple(at).map(([place]) => (doc: Y.Doc) => {
    doc.getText('text').insertEmbed(place % (doc.getText('text').length + 1), { image: 'embedded' });
  }),
  fc.tuple(at).map(([key]) => (doc: Y.Doc) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('level', String(key));
    paragraph.insert(0, [new Y.XmlText('words'), new Y.XmlElement('break')]);
    const fragment = new Y.XmlFragment();
    fragment.insert(0, [paragraph]);
    doc.getMap('map').set(`key ${key % 5}`, fragment);
  }),
);

/** Updates as Yjs makes them: while people edit, after merging, whole states, and answers to a state vector. */
function updatesOf(edits: readonly (readonly [number, Edit])[]): Uint8Array[] {
  const docs = [0, 1, 2].map((place) => {
    const doc = new Y.Doc();
    doc.clientID = 2 ** (10 * (place + 1)) + place;
    return doc;
  });
  const updates: Uint8Array[] = [];
  for (const doc of docs) doc.on('update', (update: Uint8Array) => updates.push(update));
  const halfway: Uint8Array[] = [];
  for (const [round, [who, edit]] of edits.entries()) {
    const doc = docs[who % docs.length] as Y.Doc;
    edit(doc);
    if (round % 4 === 3) for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    if (round === edits.length >> 1) halfway.push(Y.encodeStateVector(doc));
  }
  for (const doc of docs) {
    updates.push(Y.encodeStateAsUpdate(doc), ...halfway.map((vector) => Y.encodeStateAsUpdate(doc, vector)));
  }
  return updates;
}

const someEdits = fc.array(fc.tuple(at, anEdit), { minLength: 1, maxLength: 30 });

describe('reading updates (SPEC U1 to U6)', () => {
  it('accepts every update Yjs makes, and finds the same structs and deletions in it (U1)', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        for (const update of updatesOf(edits)) {
          const contents = readUpdate(update);
          const { structs, ds } = Y.decodeUpdate(update);
          const ours = contents?.runs.flatMap((run) => run.structs) ?? [];
          expect(ours.map(({ client, clock, length }) => [client, clock, length])).toEqual(
            structs.map(({ id, length }) => [id.client, id.clock, length]),
          );
          expect(contents?.deletions).toEqual(
            [...ds.clients].flatMap(([client, ranges]) =>
              ranges.map(({ clock, len }) => ({ client, clock, length: len })),
            ),
          );
        }
      }),
      { numRuns: 300 },
    );
  });

  it('refuses every update that ends early or goes on too long (U2)', () => {
    fc.assert(
      fc.property(someEdits, (edits) => {
        const update = updatesOf(edits).at(-1) ?? new Uint8Array();
        for (let length = 0; length < update.length; length++) {
          expect(readUpdate(update.subarray(0, length))).toBeNull();
        }
        expect(readUpdate(Uint8Array.of(...update, 0))).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('the control: Yjs itself applies part of an update that ends early', () => {
    const doc = new Y.Doc();
    doc.getText('text').insert(0, 'half');
    const update = Y.encodeStateAsUpdate(doc);
    const victim = new Y.Doc();
    expect(() => Y.applyUpdate(victim, update.subarray(0, update.length - 1))).toThrow();
    expect(victim.getText('text').toString()).toBe('half');
  });

  it('refuses announced counts that cannot fit before making room for them (U3)', () => {
    const thirtyMillionStructs = Uint8Array.of(1, 0x80, 0x8e, 0xa7, 0x0e, 1, 0, 0, 1);
    const thirtyMillionDeletions = Uint8Array.of(0, 1, 1, 0x80, 0x8e, 0xa7, 0x0e, 0, 1);
    expect(readUpdate(thirtyMillionStructs)).toBeNull();
    expect(readUpdate(thirtyMillionDeletions)).toBeNull();
  });

  it('refuses keys that would change what objects are, and documents inside documents (U5)', () => {
    const poisoned = new Y.Doc();
    poisoned.getMap('map').set('__proto__', { isAdmin: true });
    expect(readUpdate(Y.encodeStateAsUpdate(poisoned))).toBeNull();
    const inValue = new Y.Doc();
    inValue.getMap('map').set('card', JSON.parse('{"__proto__":{"isAdmin":true}}'));
    expect(readUpdate(Y.encodeStateAsUpdate(inValue))).toBeNull();
    const nested = new Y.Doc();
    nested.getMap('map').set('inner', new Y.Doc());
    expect(readUpdate(Y.encodeStateAsUpdate(nested))).toBeNull();
  });

  it.each([[1n], [{ inside: [1n] }]])('refuses values that JSON does not know: %o (U5)', (value) => {
    const doc = new Y.Doc();
    doc.getMap('map').set('card', value);
    expect(readUpdate(Y.encodeStateAsUpdate(doc))).toBeNull();
  });

  it('refuses overlapping deletions (U4)', () => {
    expect(readUpdate(Uint8Array.of(0, 1, 1, 2, 0, 5, 5, 1))).not.toBeNull();
    expect(readUpdate(Uint8Array.of(0, 1, 1, 2, 0, 5, 4, 1))).toBeNull();
  });
});
