import { closeCode } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LiveBoard } from '../../server/src/relay/board/live-board.ts';
import { applyWhole, documentOf } from '../../server/src/relay/board/live-document.ts';
import { stepsOf, TooMuchWork } from '../../server/src/relay/update/integration-limit.ts';
import { readUpdate } from '../../server/src/relay/update/update-check.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';
import { atRoot, between, content, handMadeUpdate, updateFrame } from './hand-made.ts';

let bench: RelayBench;
beforeEach(async () => {
  bench = await RelayBench.open();
});
afterEach(() => bench.close());

it('nobody is kept from writing by what others put, unseen, at their caret (U8)', async () => {
  const herself = await bench.newPerson();
  const ann = new SimulatedClient();
  await bench.connect(ann, herself);
  await bench.settle([ann]);
  const words = ann.doc.getText('words');
  words.insert(0, 'The bus ');
  await bench.settle([ann]);
  const caret = [ann.doc.clientID, Y.getState(ann.doc.store, ann.doc.clientID) - 1] as const;
  const eve = await bench.join();
  for (const clock of [0, 5200]) {
    const planted = Array.from({ length: 5200 }, (_, place) =>
      between(caret, clock + place === 0 ? null : [5, clock + place - 1], content.deleted(1)),
    );
    eve.pair.send(updateFrame(handMadeUpdate([{ client: 5, clock, structs: planted }])));
    eve.pair.deliverToServer();
  }
  // Ann goes on before she has heard of it.
  words.insert(words.length, 'is late');
  await bench.settle([ann, eve]);
  expect(eve.refusals).toEqual([]);
  expect(ann.refusals).toEqual([]);
  expect(ann.saved).toBe(ann.sent);
  const late = await bench.join();
  expect(late.doc.getText('words').toString()).toBe('The bus is late');
});

describe('a board that small updates make slow to open', () => {
  const letters = 1100;
  const text = handMadeUpdate([
    { client: 9, clock: 0, structs: [atRoot('w', null, content.text('x'.repeat(letters)))] },
  ]);
  /** Each has to be compared with all that stand before a letter further on. */
  const placed = (clock: number) =>
    handMadeUpdate([{ client: 1, clock, structs: [between(null, [9, clock], content.deleted(1))] }]);

  it('is made so at the expense of who makes it (F3)', async () => {
    const ann = await bench.join();
    const eve = await bench.join();
    eve.pair.send(updateFrame(text));
    for (let clock = 0; clock < 600; clock++) eve.pair.send(updateFrame(placed(clock)));
    await bench.settle([eve, ann]);
    expect(eve.pair.closedWith).toBe(closeCode.tooManyRequests);
    expect(Y.getState(ann.doc.store, 1)).toBeLessThan(400);
    expect(ann.connected).toBe(true);
  });

  it('does not end the page of who comes upon it, but is tried once in a burst (U8, F3)', async () => {
    const eve = await bench.join();
    eve.pair.send(updateFrame(text));
    const many = Array.from({ length: letters }, (_, place) => between(null, [9, place], content.deleted(1)));
    const heavy = updateFrame(handMadeUpdate([{ client: 1, clock: 0, structs: many }]));
    eve.pair.send(heavy);
    eve.pair.deliverToServer();
    expect(eve.connected).toBe(true);
    for (let time = 0; time < 20; time++) eve.pair.send(heavy);
    eve.pair.deliverToServer();
    await bench.settle([eve]);
    expect(eve.refusals).toEqual(['board-full', 'too-many-requests']);
  });

  it('cannot be made so by what is one now and in many parts when the board is opened (U8)', () => {
    const many = Array.from({ length: letters - 2 }, (_, place) =>
      between([9, place], [9, letters - 1], content.deleted(1)),
    );
    const update = handMadeUpdate([{ client: 1, clock: 0, structs: many }]);
    expect(() => applyWhole(documentOf([text]), update)).toThrow(TooMuchWork);
  });

  it('is made so up to a bound, whoever makes it, and stays open for what needs little (U9)', () => {
    const stored = { epoch: 1, checkpoint: text, updates: [], damage: [], nextSeq: 2, writers: [] };
    const take = (board: LiveBoard, update: Uint8Array) => {
      const contents = readUpdate(update);
      if (contents === null) throw new Error('The update is malformed.');
      return board.admit(update, contents, null);
    };
    const board = new LiveBoard(stored, 7);
    let clock = 0;
    while (clock < letters - 1 && take(board, placed(clock)).admitted) clock++;
    expect(take(board, placed(clock))).toEqual({ admitted: false, because: 'heavy' });
    expect(stepsOf(documentOf([board.state()]))).toBeLessThan(1_100_000);
    // It is the same when the board was opened again.
    const again = new LiveBoard({ ...stored, checkpoint: board.state() }, 7);
    expect(take(again, placed(clock))).toEqual({ admitted: false, because: 'heavy' });
    const words = handMadeUpdate([
      { client: 2, clock: 0, structs: [between([9, letters - 1], null, content.text('honest'))] },
    ]);
    expect(take(again, words).admitted).toBe(true);
  });
});
