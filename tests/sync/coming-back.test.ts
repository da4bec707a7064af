import { done } from '@heard/shared/failure';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalStore } from '../../server/src/storage/journal.ts';
import { RelayBench } from '../support/relay-bench.ts';
import type { SimulatedClient } from '../support/simulated-client.ts';

/** A store that keeps a checkpoint waiting until it is let go, and counts the boards it loads. */
class SlowCheckpoints {
  readonly #reached = Promise.withResolvers<void>();
  readonly #goOn = Promise.withResolvers<void>();
  readonly reached = this.#reached.promise;
  readonly goOn = this.#goOn.resolve;
  loads = 0;

  wrap = (journal: JournalStore): JournalStore => ({
    ...journal,
    load: (sessionId) => {
      this.loads++;
      return journal.load(sessionId);
    },
    writeCheckpoint: async (checkpoint) => {
      this.#reached.resolve();
      await this.#goOn.promise;
      return journal.writeCheckpoint(checkpoint);
    },
  });
}

let disk: SlowCheckpoints;
let bench: RelayBench;
beforeEach(async () => {
  disk = new SlowCheckpoints();
  bench = await RelayBench.open(disk.wrap);
});
afterEach(async () => {
  disk.goOn();
  await bench.close();
});

const words = ({ doc }: SimulatedClient) => doc.getText('words');

/** The only person there writes enough to be worth compacting and leaves; answers what she wrote once that is under way. */
async function writeAndLeave(): Promise<string> {
  const ann = await bench.join();
  for (let place = 0; place < 60; place++) words(ann).insert(place, String(place % 10));
  await bench.settle([ann]);
  ann.close();
  await disk.reached;
  return words(ann).toString();
}

describe('a room whose board is being compacted because everybody has left (R3)', () => {
  it('lets in at once whoever comes meanwhile, with the same board', async () => {
    const written = await writeAndLeave();
    const ben = await bench.newPerson();
    const order: string[] = [];
    const coming = bench.relay.seat(ben, 1).then((seat) => {
      order.push('came in');
      return seat;
    });
    await bench.settle([]);
    order.push('compacted');
    disk.goOn();
    const seat = await coming;
    expect(order).toEqual(['came in', 'compacted']);
    if (!seat.ok) throw new Error(seat.failure);
    const late = await bench.join();
    expect(words(late).toString()).toBe(written);
    seat.value.giveBack();
    words(late).insert(0, 'and more ');
    await bench.settle([late]);
    expect(late.saved).toBe(late.sent);
    expect(disk.loads).toBe(1);
  });

  it('closes when who came has left again, with all that was written meanwhile', async () => {
    const written = await writeAndLeave();
    const ben = await bench.join();
    words(ben).insert(0, 'and more ');
    await bench.settle([ben]);
    ben.close();
    disk.goOn();
    await expect.poll(() => bench.relay.figures().rooms).toBe(0);
    expect(words(await bench.join()).toString()).toBe(`and more ${written}`);
    expect(disk.loads).toBe(2);
  });

  it('is not gone on with once everybody was sent away', async () => {
    await writeAndLeave();
    const over = bench.relay.alone(bench.session.id, async () => done());
    const late = bench.join();
    await bench.settle([]);
    expect(disk.loads).toBe(1);
    disk.goOn();
    await over;
    expect((await late).pair.closedWith).toBeNull();
  });
});
