import { refused } from '@heard/shared/failure';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JournalStore } from '../../server/src/storage/journal.ts';
import { RelayBench } from '../support/relay-bench.ts';

/** A store whose disk a test can fill. */
class FillableDisk {
  full = false;
  wrap = (journal: JournalStore): JournalStore => ({
    load: (sessionId) => journal.load(sessionId),
    append: async (batch) => (this.full ? refused('not-saved') : journal.append(batch)),
    writeCheckpoint: async (checkpoint) =>
      this.full ? refused('not-saved') : journal.writeCheckpoint(checkpoint),
  });
}

let disk: FillableDisk;
let bench: RelayBench;
beforeEach(async () => {
  disk = new FillableDisk();
  bench = await RelayBench.open(disk.wrap);
});
afterEach(() => bench.close());

describe('a full disk', () => {
  it('means not saved, told to the author and shown to nobody; and everything again when there is room (D1)', async () => {
    const ann = await bench.join();
    const ben = await bench.join();
    disk.full = true;
    for (const letter of 'bus') ann.doc.getText('words').insert(ann.doc.getText('words').length, letter);
    const savedBefore = ann.saved;
    await bench.settle([ann, ben]);
    expect(ann.refusals).toContain('not-saved');
    expect(ann.saved).toBe(savedBefore);
    expect(ben.doc.getText('words').toString()).toBe('');

    disk.full = false;
    bench.clock.pass(2000);
    await bench.settle([ann, ben]);
    expect(ben.doc.getText('words').toString()).toBe('bus');
    expect(ann.saved).toBe(ann.sent);
    await bench.restart();
    expect((await bench.join()).doc.getText('words').toString()).toBe('bus');
  });

  it('does not make the browsers ask as fast as they can (D2)', async () => {
    const ann = await bench.join();
    disk.full = true;
    ann.doc.getText('words').insert(0, 'bus');
    await bench.settle([ann]);
    const sentBefore = ann.sent;
    for (let seconds = 0; seconds < 20; seconds += 2) {
      bench.clock.pass(2000);
      await bench.settle([ann]);
    }
    expect(ann.sent - sentBefore).toBeLessThanOrEqual(11);
    disk.full = false;
  });

  it("refuses the server's own writes and leaves the board as it was (W2)", async () => {
    const ann = await bench.join();
    const write = () =>
      bench.relay.withBoard(bench.session.id, (doc) => doc.getText('words').insert(0, 'imported'));
    disk.full = true;
    expect(await write()).toEqual(refused('not-saved'));
    await bench.settle([ann]);
    expect(ann.doc.getText('words').toString()).toBe('');
    disk.full = false;
    expect((await write()).ok).toBe(true);
    await bench.settle([ann]);
    expect(ann.doc.getText('words').toString()).toBe('imported');
  });
});

describe('a damaged journal', () => {
  it('is an error for whoever comes, and never an empty board that is written over the good one (R1, R2)', async () => {
    const ann = await bench.join();
    ann.doc.getText('words').insert(0, 'bus');
    await bench.settle([ann]);
    ann.close();
    await bench.settle([]);
    const { journal } = bench.storage;
    await journal.append({
      sessionId: bench.session.id,
      epoch: 1,
      firstSeq: 9,
      entries: [{ author: null, bytes: Uint8Array.of(0, 0), at: 1, newWriters: [] }],
    });
    const person = await bench.newPerson();
    expect(await bench.relay.seat(person, null)).toEqual(refused('board-unreadable'));
    expect(await bench.relay.withBoard(bench.session.id, () => 1)).toEqual(refused('board-unreadable'));
  });

  it('with an update that cannot be applied opens without it, because nobody can have seen it (R4)', async () => {
    const ann = await bench.join();
    ann.doc.getText('words').insert(0, 'bus');
    await bench.settle([ann]);
    ann.close();
    await bench.settle([]);
    const restsOnWhatIsNotThere = Uint8Array.of(1, 1, 9, 0, 0x84, 8, 5, 1, 0x78, 0);
    await bench.storage.journal.append({
      sessionId: bench.session.id,
      epoch: 1,
      firstSeq: 2,
      entries: [{ author: null, bytes: restsOnWhatIsNotThere, at: 1, newWriters: [] }],
    });
    const late = await bench.join();
    expect(late.doc.getText('words').toString()).toBe('bus');
    late.doc.getText('words').insert(3, 'es');
    await bench.settle([late]);
    expect(late.saved).toBe(late.sent);
  });
});
