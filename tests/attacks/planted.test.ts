import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';
import { between, content, handMadeUpdate, updateFrame } from './hand-made.ts';

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
