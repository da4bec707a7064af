import { closeCode, message } from '@heard/shared/protocol';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LiveBoard } from '../../server/src/relay/board/live-board.ts';
import { applyWhole, documentOf } from '../../server/src/relay/board/live-document.ts';
import { readUpdate } from '../../server/src/relay/update/update-check.ts';
import { type Chance, chanceOf } from '../support/chance.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';

const updateFrame = (update: Uint8Array) =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.sync);
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, update);
  });

let bench: RelayBench;
beforeEach(async () => {
  bench = await RelayBench.open();
});
afterEach(() => bench.close());

/** A frame as honest browsers send: some text with formats, values of many kinds, and deletions. */
function honestFrame(writer: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = writer;
  doc.transact(() => {
    doc.getText('words').insert(0, 'what was heard', { bold: true });
    doc.getText('words').delete(2, 3);
    doc.getMap('cards').set('card', { place: { theme: null, order: 'a0' }, tags: ['bus', 1.5, true] });
    doc.getMap('cards').set('more', new Y.XmlText('words'));
  });
  return updateFrame(Y.encodeStateAsUpdate(doc));
}

function mutate(chance: Chance, bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  for (let edits = 1 + chance.below(4); edits > 0; edits--) {
    const byte = chance.below(3) === 0 ? chance.oneOf([0, 1, 77, 88, 127, 128, 255]) : chance.below(256);
    changed[chance.below(changed.length)] = byte;
  }
  return changed;
}

/** A board with all kinds of content, and what somebody else does to it next. */
function editsOnABoard(): { checkpoint: Uint8Array; updates: Uint8Array[] } {
  const before = new Y.Doc();
  before.clientID = 77;
  before.getText('words').insert(0, 'what was heard', { bold: true });
  before.getText('words').delete(2, 3);
  before.getArray('list').insert(0, [1, 2, 3]);
  const fragment = new Y.XmlFragment();
  before.getMap('cards').set('card', fragment);
  fragment.insert(0, [new Y.XmlElement('paragraph')]);
  before.getMap('cards').set('card', new Y.XmlText('instead'));
  const after = new Y.Doc();
  after.clientID = 88;
  const checkpoint = Y.encodeStateAsUpdate(before);
  Y.applyUpdate(after, checkpoint);
  const updates: Uint8Array[] = [];
  after.on('update', (update: Uint8Array) => updates.push(update));
  after.transact(() => {
    after.getText('words').insert(3, 'more');
    after.getText('words').format(1, 4, { italic: true });
    after.getMap('cards').set('place', { theme: null, order: 'a0' });
    after.getArray('list').delete(1, 2);
  });
  after.transact(() => {
    after.getArray('list').insert(1, ['a', 'b']);
    after.getMap('cards').set('new', new Y.Map([['tags', ['bus']]]));
  });
  return {
    checkpoint,
    updates: [updates[0] as Uint8Array, Y.encodeStateAsUpdate(after, Y.encodeStateVector(before))],
  };
}

describe('malformed frames', () => {
  it('that end early are refused whole, wherever they end (F1, U2)', async () => {
    const witness = await bench.join();
    const frame = honestFrame(77);
    const person = await bench.newPerson();
    for (let length = 0; length < frame.length; length++) {
      const eve = new SimulatedClient();
      await bench.connect(eve, person);
      eve.pair.toServer.length = 0;
      eve.pair.send(frame.subarray(0, length));
      eve.pair.deliverToServer();
      expect(eve.pair.closedWith).toBe(closeCode.badFrame);
      eve.close();
    }
    const heardBefore = witness.pair.toClient.length;
    await bench.settle([witness]);
    expect(heardBefore).toBe(0);
    expect([...witness.doc.store.clients.keys()]).toEqual([]);
  });

  it('that were changed anywhere are refused, or are updates Yjs takes without complaint (U6)', () => {
    const chance = chanceOf(20261122);
    const { checkpoint, updates } = editsOnABoard();
    let accepted = 0;
    for (let round = 0; round < 20_000; round++) {
      const changed = mutate(chance, chance.oneOf(updates));
      const contents = readUpdate(changed);
      if (!contents) continue;
      const writers = [{ writer: 77, author: null }];
      const stored = { epoch: 1, checkpoint, updates: [], damage: [], nextSeq: 1, writers };
      const board = new LiveBoard(stored, 5);
      const admission = board.admit(changed, contents, null);
      if (!admission.admitted) continue;
      accepted++;
      const apply = () => applyWhole(documentOf([checkpoint]), changed);
      expect(apply, `seed ${chance.seed}, round ${round}`).not.toThrow();
    }
    // Changed letters are still letters; if nothing got through, the test would prove nothing.
    expect(accepted).toBeGreaterThan(500);
  });

  it('never leave a trace on a live board, nor with anybody else on it', { timeout: 120_000 }, async () => {
    const chance = chanceOf(11);
    const ann = await bench.join();
    ann.doc.getText('words').insert(0, 'honest');
    await bench.settle([ann]);
    const person = await bench.newPerson();
    const frame = honestFrame(77);
    for (let round = 0; round < 3000; round++) {
      const eve = new SimulatedClient();
      await bench.connect(eve, person);
      eve.pair.toServer.length = 0;
      eve.pair.send(mutate(chance, frame));
      eve.pair.deliverToServer();
      eve.close();
    }
    await bench.settle([ann]);
    expect(ann.pair.closedWith).toBeNull();
    ann.doc.getText('words').insert(0, 'still ');
    await bench.settle([ann]);
    expect(ann.saved).toBe(ann.sent);
    // Live board, journal and browser agree, and nothing waits for something missing.
    const board = await bench.relay.readBoard(bench.session);
    const live = documentOf(board.ok ? board.value : []);
    await bench.restart();
    const late = await bench.join();
    expect(Y.encodeStateVector(late.doc)).toEqual(Y.encodeStateVector(live));
    expect(late.doc.store.pendingStructs).toBeNull();
    expect(late.doc.getText('words').toString()).toMatch(/^still .*honest/s);
  });
});

describe('hostile updates', () => {
  const send = async (client: SimulatedClient, update: Uint8Array) => {
    client.pair.send(updateFrame(update));
    await bench.settle([client]);
  };

  it("cannot use up somebody else's clocks (A1)", async () => {
    const ann = await bench.join();
    const eve = await bench.join();
    ann.doc.getText('words').insert(0, 'a');
    await bench.settle([ann, eve]);
    // A struct of 2^39 places under Ann's client id: her next edits would be taken for old ones.
    const poison = encoding.encode((encoder) => {
      for (const number of [1, 1, ann.doc.clientID, 1]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 0);
      encoding.writeVarUint(encoder, 2 ** 39);
      encoding.writeVarUint(encoder, 0);
    });
    await send(eve, poison);
    expect(eve.refusals).toEqual(['other-writer']);
    ann.doc.getText('words').insert(1, 'nn');
    await bench.settle([ann, eve]);
    expect(eve.doc.getText('words').toString()).toBe('ann');

    // The control: without the check, Ann would be mute from now on.
    const unguarded = new Y.Doc();
    Y.applyUpdate(unguarded, poisonAfter(ann, poison));
    ann.doc.getText('words').insert(3, '!');
    Y.applyUpdate(unguarded, Y.encodeStateAsUpdate(ann.doc));
    expect(unguarded.getText('words').toString()).not.toContain('!');
  });

  /** What a document holds that has Ann's first letter and then the poison. */
  function poisonAfter(ann: SimulatedClient, poison: Uint8Array): Uint8Array {
    const doc = new Y.Doc();
    const first = new Y.Doc();
    first.clientID = ann.doc.clientID;
    first.getText('words').insert(0, 'a');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(first));
    Y.applyUpdate(doc, poison);
    return Y.encodeStateAsUpdate(doc);
  }

  it('that need each other in a circle are not kept (A3)', async () => {
    const eve = await bench.join();
    const circle = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 2);
      for (const [client, other] of [[10, 11] as const, [11, 10] as const]) {
        for (const number of [1, client, 0]) encoding.writeVarUint(encoder, number);
        encoding.writeUint8(encoder, 0x80 | 4);
        for (const number of [other, 0]) encoding.writeVarUint(encoder, number);
        encoding.writeVarString(encoder, 'x');
      }
      encoding.writeVarUint(encoder, 0);
    });
    await send(eve, circle);
    const board = await bench.storage.journal.load(bench.session.id);
    expect(board.ok && board.value.updates).toEqual([]);
    const unguarded = new Y.Doc();
    Y.applyUpdate(unguarded, circle);
    expect(unguarded.store.pendingStructs).not.toBeNull();
  });

  it('that delete what does not exist yet are not kept (A4)', async () => {
    const eve = await bench.join();
    await send(eve, Uint8Array.of(0, 1, 5, 1, 0, 9));
    const board = await bench.storage.journal.load(bench.session.id);
    expect(board.ok && board.value.updates).toEqual([]);
  });

  it('a million bytes of too much end the connection (F2)', async () => {
    const eve = await bench.join();
    eve.pair.send(new Uint8Array(1024 * 1024 + 1));
    eve.pair.deliverToServer();
    expect(eve.pair.closedWith).toBe(closeCode.tooLarge);
  });
});

describe('a reader that does not read', () => {
  it('costs a bounded number of bytes and then its connection (N1)', async () => {
    const ann = await bench.join();
    const slow = await bench.join();
    let most = 0;
    for (let round = 0; round < 400 && slow.connected; round++) {
      ann.doc.getText('words').insert(0, 'x'.repeat(10_000));
      await bench.settle([ann]);
      most = Math.max(most, slow.pair.server.queuedBytes);
    }
    expect(slow.pair.closedWith).toBe(1006);
    expect(most).toBeLessThan(1.1 * 1024 * 1024);
    expect(ann.saved).toBe(ann.sent);
  });
});
