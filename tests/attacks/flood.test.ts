import { closeCode, limits, message } from '@heard/shared/protocol';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { documentOf } from '../../server/src/relay/board/live-document.ts';
import { TokenBucket } from '../../server/src/relay/token-bucket.ts';
import { mostRows } from '../../server/src/relay/update/row-count.ts';
import { mostCharacters } from '../../server/src/relay/update/text-length.ts';
import { RelayBench } from '../support/relay-bench.ts';
import type { SimulatedClient } from '../support/simulated-client.ts';
import { empty, handMadeUpdate, updateFrame } from './hand-made.ts';

let bench: RelayBench;
beforeEach(async () => {
  bench = await RelayBench.open();
});
afterEach(() => bench.close());

const heap = 'x'.repeat(1_000_000);

async function pileUp(client: SimulatedClient, times: number): Promise<void> {
  for (let time = 0; time < times && client.refusals.length === 0; time++) {
    client.doc.getText('heap').insert(0, heap);
    await bench.settle([client]);
  }
}

async function boardBytes(): Promise<number> {
  const board = await bench.relay.readBoard(bench.session);
  return board.ok ? Y.encodeStateAsUpdate(documentOf(board.value)).length : Number.POSITIVE_INFINITY;
}

describe('somebody who sends without end', () => {
  it('fills a board up to its bound and no further, and what was there stays (A5)', async () => {
    const ann = await bench.join();
    ann.doc.getText('words').insert(0, 'bus');
    await bench.settle([ann]);
    const eve = await bench.join();
    await pileUp(eve, 40);
    expect(eve.refusals[0]).toBe('board-full');
    expect(await boardBytes()).toBeLessThanOrEqual(limits.boardBytes);
    expect(await boardBytes()).toBeGreaterThan(limits.boardBytes - 2 * heap.length);

    // Deleting is possible, and makes room for everybody.
    const late = await bench.join();
    expect(late.doc.getText('words').toString()).toBe('bus');
    late.doc.getText('heap').delete(0, 5 * heap.length);
    await bench.settle([late]);
    late.doc.getText('words').insert(3, 'es');
    await bench.settle([late]);
    expect(late.refusals).toEqual([]);
    expect(late.saved).toBe(late.sent);
  });

  it('does not fill the disk by writing and deleting again and again (R3)', async () => {
    const eve = await bench.join();
    const write = async (text: string) => {
      eve.doc.getText('heap').insert(0, text);
      eve.doc.getText('heap').delete(0, text.length);
      await bench.settle([eve]);
      eve.pair.pong();
      bench.clock.pass(2_000);
    };
    for (let time = 0; time < 40; time++) await write(heap);
    const journalBytes = async () => {
      const stored = await bench.storage.journal.load(bench.session.id);
      return stored.ok ? stored.value.updates.reduce((sum, { length }) => sum + length, 0) : 0;
    };
    // A thread brings the board into compact form meanwhile, as soon as it comes to it.
    const isSmall = async () => {
      await write('x');
      return (await journalBytes()) < 32 * heap.length;
    };
    await vi.waitUntil(isSmall, { timeout: 30_000, interval: 50 });
    expect(eve.connected).toBe(true);
    expect(eve.refusals).toEqual([]);
    expect(eve.saved).toBe(eve.sent);
  });
});

it('somebody who takes client ids without end gets no more than a few, and all the others come back (A8)', async () => {
  const ann = await bench.join();
  ann.doc.getText('words').insert(0, 'bus');
  await bench.settle([ann]);
  const eve = await bench.join();
  const takeClients = async (first: number, count: number) => {
    const clients = Array.from({ length: count }, (_, place) => first + place);
    eve.pair.send(
      updateFrame(handMadeUpdate(clients.map((client) => ({ client, clock: 0, structs: [empty(0, 1)] })))),
    );
    await bench.settle([eve]);
  };
  for (let hundred = 0; hundred < 12; hundred++) await takeClients(2 ** 49 + 100 * hundred, 100);
  await takeClients(2 ** 50, 5400);
  expect(eve.refusals).toEqual(['board-full', 'board-full', 'board-full']);
  const late = await bench.join();
  expect(late.doc.getText('words').toString()).toBe('bus');
  expect(late.doc.store.clients.size).toBeLessThanOrEqual(1001);
  late.doc.getText('words').insert(3, 'es');
  await bench.settle([late]);
  expect(late.saved).toBe(late.sent);
});

describe('things without end', () => {
  const add = (
    client: SimulatedClient,
    table: string,
    count: number,
    name = `${table} of ${client.doc.clientID}`,
  ) =>
    client.doc.transact(() => {
      for (let place = 0; place < count; place++)
        client.doc.getMap(table).set(`${name}, ${place}`, new Y.Map());
    });
  const sizeOf = (client: SimulatedClient, table: string) => client.doc.getMap(table).size;

  it.each(Object.entries(mostRows))(
    'are %s up to a number, %i, and no more; what is there can be changed (A9)',
    async (table, most) => {
      const [eve, ann] = [await bench.join(), await bench.join()];
      add(eve, table, most, 'row');
      await bench.settle([eve, ann]);
      expect(eve.refusals).toEqual([]);
      expect(sizeOf(ann, table)).toBe(most);

      add(eve, table, 1, 'beyond');
      await bench.settle([eve, ann]);
      expect(eve.refusals).toEqual(['board-full']);
      expect(eve.saved).toBeLessThan(eve.sent);
      expect(sizeOf(eve, table)).toBe(most + 1);
      expect(sizeOf(ann, table)).toBe(most);

      const row = (place: number) => ann.doc.getMap(table).get(`row, ${place}`) as Y.Map<string>;
      row(0).set('title', 'Buses');
      ann.doc.getMap(table).set('row, 1', new Y.Map());
      ann.doc.getMap('other').set('row', 'x');
      await bench.settle([ann]);
      expect(ann.refusals).toEqual([]);
      expect(ann.saved).toBe(ann.sent);
      expect(sizeOf(await bench.join(), table)).toBe(most);
    },
  );

  it('are refused in one update as well, and after what was there was deleted (A9)', async () => {
    const [eve, ann] = [await bench.join(), await bench.join()];
    add(eve, 'themes', 10 * mostRows.themes);
    await bench.settle([eve, ann]);
    expect(eve.refusals).toEqual(['board-full']);
    expect(sizeOf(ann, 'themes')).toBe(0);

    add(ann, 'themes', mostRows.themes);
    ann.doc.getMap('themes').clear();
    add(ann, 'themes', 1, 'again');
    await bench.settle([ann]);
    expect(ann.refusals).toEqual(['board-full']);
    expect(ann.saved).toBe(ann.sent - 1);
  });
});

describe('a note without end', () => {
  const noteOf = (client: SimulatedClient) => client.doc.getMap('cards').get('card') as Y.XmlFragment;
  const begin = async () => {
    const ann = await bench.join();
    const fragment = new Y.XmlFragment();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('heard')]);
    fragment.insert(0, [paragraph]);
    ann.doc.getMap('cards').set('card', fragment);
    const ben = await bench.join();
    await bench.settle([ann, ben]);
    return { ann, ben, paragraph };
  };

  it('is refused, by its whole length, and nobody else sees it (A7)', async () => {
    const { ann, ben, paragraph } = await begin();
    paragraph.insert(1, [new Y.XmlText('x'.repeat(mostCharacters - 4))]);
    await bench.settle([ann, ben]);
    expect(ann.refusals).toEqual(['text-too-long']);
    expect(ann.saved).toBeLessThan(ann.sent);
    expect(noteOf(ben).toString()).toBe('<paragraph>heard</paragraph>');
    const late = await bench.join();
    expect(noteOf(late).toString()).toBe('<paragraph>heard</paragraph>');
    // What others have written meanwhile, and write now, is not touched by it.
    ben.doc.getText('words').insert(0, 'bus');
    await bench.settle([ben, late]);
    expect(late.doc.getText('words').toString()).toBe('bus');
  });

  it('is refused when it comes with a new card too (A7)', async () => {
    const { ann, ben } = await begin();
    ann.doc.transact(() => {
      const card = new Y.Map<Y.XmlFragment>();
      const fragment = new Y.XmlFragment();
      fragment.insert(0, [new Y.XmlText('x'.repeat(mostCharacters + 1))]);
      card.set('heard', fragment);
      ann.doc.getMap('cards').set('new', card);
    });
    await bench.settle([ann, ben]);
    expect(ann.refusals).toEqual(['text-too-long']);
    expect(ben.doc.getMap('cards').has('new')).toBe(false);
  });

  it('is refused when it is made of parts without words (A7)', async () => {
    const { ann, ben, paragraph } = await begin();
    paragraph.insert(
      1,
      Array.from({ length: mostCharacters - 4 }, () => new Y.XmlText()),
    );
    await bench.settle([ann, ben]);
    expect(ann.refusals).toEqual(['text-too-long']);
    expect(noteOf(ben).toString()).toBe('<paragraph>heard</paragraph>');
  });

  it('is one beyond what several people may come to who write at once', async () => {
    const { ann, ben, paragraph } = await begin();
    paragraph.insert(1, [new Y.XmlText('x'.repeat(mostCharacters - 5))]);
    await bench.settle([ann, ben]);
    expect(ann.refusals).toEqual([]);
    expect(noteOf(ben).toString()).toContain('xxx');
  });
});

describe('somebody who asks without end', () => {
  it('for the board is sent away before it costs everybody else the server (F3)', async () => {
    const ann = await bench.join();
    await pileUp(ann, 4);
    const eve = await bench.join({ role: 'viewer' });
    const question = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, message.sync);
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint8Array(encoder, Y.encodeStateVector(eve.doc));
    });
    let answers = 0;
    for (; answers < 1000 && eve.connected; answers++) {
      eve.pair.send(question);
      eve.pair.deliverToServer();
      eve.pair.deliverToClient();
    }
    expect(eve.pair.closedWith).toBe(closeCode.tooManyRequests);
    expect(answers).toBeLessThan(60);
    // An honest browser loads the board a few times in a row.
    expect(answers).toBeGreaterThan(20);
    expect(ann.connected).toBe(true);
  });

  it('owes what has been spent already', () => {
    const bucket = new TokenBucket(10, 1, 0);
    bucket.owe(15, 0);
    expect(bucket.take(1, 5_000)).toBe(false);
    expect(bucket.take(1, 6_000)).toBe(true);
  });
});
