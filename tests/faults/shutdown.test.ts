import { closeCode, returnWithin } from '@heard/shared/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { JournalStore } from '../../server/src/storage/journal.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';

/** A store that writes only when it is told to. */
class HeldDisk {
  readonly #reached = Promise.withResolvers<void>();
  readonly #goOn = Promise.withResolvers<void>();
  readonly reached = this.#reached.promise;
  readonly goOn = this.#goOn.resolve;

  wrap = (journal: JournalStore): JournalStore => ({
    ...journal,
    append: async (batch) => {
      this.#reached.resolve();
      await this.#goOn.promise;
      return journal.append(batch);
    },
  });
}

let disk: HeldDisk;
let bench: RelayBench;
beforeEach(async () => {
  disk = new HeldDisk();
  bench = await RelayBench.open(disk.wrap);
});
afterEach(() => bench.close());

it('a stop waits for what has arrived, and its author hears that it is saved before being sent away (S3)', async () => {
  const ann = await bench.join();
  ann.doc.getText('words').insert(0, 'bus');
  ann.pair.deliverToServer();
  ann.doc.getText('words').insert(3, ' after six');
  await disk.reached;
  const stopped = bench.restart();
  // Also what arrives while the disk is waited for, behind what is being written.
  ann.pair.deliverToServer();
  expect(ann.connected).toBe(true);
  // The control: nothing is called saved, so an end of the process here would have lost it.
  ann.pair.deliverToClient();
  expect(ann.saved).toBeLessThan(ann.sent);

  disk.goOn();
  await stopped;
  ann.pair.deliverToClient();
  expect(ann.saved).toBe(ann.sent);
  expect(ann.pair.closedWith).toBe(closeCode.restart);
  expect((await bench.join()).doc.getText('words').toString()).toBe('bus after six');
});

it('a stop does not wait for who takes a seat after everybody was sent away (S3)', async () => {
  const seat = await bench.relay.seat(await bench.newPerson(), null);
  if (!seat.ok) throw new Error(seat.failure);
  const ann = await bench.join();
  const stopped = bench.relay.close();
  await expect.poll(() => ann.pair.closedWith).toBe(closeCode.restart);
  const late = new SimulatedClient();
  seat.value.take(late.newPair().server, '{}');
  await stopped;
  expect(late.pair.closedWith).toBe(closeCode.restart);
  expect(returnWithin(late.pair.closeReason)).not.toBeNull();
});
