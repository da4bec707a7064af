import { limits } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';
import { presenceFrame } from './hand-made.ts';

let bench: RelayBench;
beforeEach(async () => {
  bench = await RelayBench.open();
});
afterEach(() => bench.close());

const cursorsSeenBy = (client: SimulatedClient) => client.othersPresence().map(({ cursor }) => cursor);

describe('what browsers repeat about others (P2)', () => {
  it('may be as long as 400 people can make it, and is not read', async () => {
    const [ann, ben] = [await bench.join(), await bench.join()];
    const user = {
      participantId: `per_${'A'.repeat(22)}`,
      name: '語'.repeat(60),
      organisation: '語'.repeat(100),
    };
    const told = JSON.stringify({ selection: ['x'.repeat(limits.presenceBytes - 20)], user });
    const everybody = presenceFrame(Array.from({ length: 400 }, (_, other) => [other, 1, told] as const));
    expect(everybody.length).toBeGreaterThan(limits.frameBytes / 2);
    const reads = vi.spyOn(JSON, 'parse');
    for (let time = 0; time < 1000; time++) {
      ann.pair.send(everybody);
      ann.pair.deliverToServer();
    }
    expect(reads).not.toHaveBeenCalled();
    reads.mockRestore();
    ann.awareness.setLocalState({ cursor: 'mine' });
    await bench.settle([ann, ben]);
    expect(cursorsSeenBy(ben)).toEqual(['mine']);
  });

  it('costs them nothing of what they may tell about themselves', async () => {
    const [ann, ben] = [await bench.join(), await bench.join()];
    ann.awareness.setLocalState({ cursor: 'first' });
    for (let time = 0; time < 1000; time++) ann.pair.send(presenceFrame([[ben.doc.clientID, time, '{}']]));
    ann.awareness.setLocalState({ cursor: 'last' });
    await bench.settle([ann, ben]);
    expect(cursorsSeenBy(ben)).toEqual(['last']);
  });
});

describe('somebody who tells of their own presence without end (F3)', () => {
  it('is heard no more for a while, in none of their tabs', async () => {
    const eve = await bench.newPerson({ role: 'viewer' });
    const tabs = [new SimulatedClient(), new SimulatedClient()] as const;
    for (const tab of tabs) await bench.connect(tab, eve);
    const ben = await bench.join();
    for (let time = 0; time < 300; time++) tabs[0].awareness.setLocalState({ cursor: time });
    tabs[0].pair.deliverToServer();
    tabs[1].awareness.setLocalState({ cursor: 0 });
    tabs[1].pair.deliverToServer();
    await bench.settle([...tabs, ben]);
    expect(ben.othersPresence()).toHaveLength(1);
    bench.clock.pass(1000);
    tabs[1].awareness.setLocalState({ cursor: 1 });
    await bench.settle([...tabs, ben]);
    expect(ben.othersPresence()).toHaveLength(2);
  });
});
