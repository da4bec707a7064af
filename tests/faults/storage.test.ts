import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { refused } from '@heard/shared/failure';
import { closeCode } from '@heard/shared/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aParticipant, aSession } from '../../server/src/storage/example-records.ts';
import type { JournalStore } from '../../server/src/storage/journal.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';

/** A store whose disk a test can fill. */
class FillableDisk {
  full = false;
  /** How often something was to be written that is more than a probe. */
  tried = 0;
  wrap = (journal: JournalStore): JournalStore => ({
    load: (sessionId) => journal.load(sessionId),
    append: async (batch) => {
      this.tried++;
      return this.full ? refused('not-saved') : journal.append(batch);
    },
    writeCheckpoint: async (checkpoint) =>
      this.full ? refused('not-saved') : journal.writeCheckpoint(checkpoint),
    lastSeq: (sessionId, epoch) => journal.lastSeq(sessionId, epoch),
    probe: async () => !this.full && journal.probe(),
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
    bench.clock.pass(1000);
    await bench.settle([ann, ben]);
    expect(ben.doc.getText('words').toString()).toBe('bus');
    expect(ann.saved).toBe(ann.sent);
    await bench.restart();
    expect((await bench.join()).doc.getText('words').toString()).toBe('bus');
  });

  it('is told to everybody, to those who come meanwhile too, and so is its end (D3)', async () => {
    const ann = await bench.join();
    const ben = await bench.join({ role: 'viewer' });
    disk.full = true;
    ann.doc.getText('words').insert(0, 'bus');
    await bench.settle([ann, ben]);
    const late = await bench.join();
    expect(late.synced).toBe(true);
    expect([ann, ben, late].map(({ storageFails }) => storageFails)).toEqual([true, true, true]);
    disk.full = false;
    bench.clock.pass(1000);
    await bench.settle([ann, ben, late]);
    expect([ann, ben, late].map(({ storageFails }) => storageFails)).toEqual([false, false, false]);
    expect(late.doc.getText('words').toString()).toBe('bus');
  });

  it('is tried with nothing but a probe, however much people write (D2)', async () => {
    const ann = await bench.join();
    disk.full = true;
    ann.doc.getText('words').insert(0, 'b');
    await bench.settle([ann]);
    const triedBefore = disk.tried;
    const sentBefore = ann.sent;
    for (let seconds = 0; seconds < 20; seconds++) {
      bench.clock.pass(1000);
      ann.doc.getText('words').insert(0, 'u');
      await bench.settle([ann]);
    }
    expect(disk.tried).toBe(triedBefore);
    // What she writes, and nothing that the server asks for.
    expect(ann.sent - sentBefore).toBe(20);
    expect(await bench.relay.readBoard(bench.session)).toMatchObject({ ok: true });
    disk.full = false;
    bench.clock.pass(1000);
    await bench.settle([ann]);
    expect(ann.saved).toBe(ann.sent);
  });

  it("refuses the server's own writes and leaves the board as it was (W2)", async () => {
    const ann = await bench.join();
    const write = () =>
      bench.relay.withBoard(bench.session, (doc) => doc.getText('words').insert(0, 'imported'));
    disk.full = true;
    expect(await write()).toEqual(refused('not-saved'));
    await bench.settle([ann]);
    expect(ann.doc.getText('words').toString()).toBe('');
    disk.full = false;
    bench.clock.pass(1000);
    await bench.settle([ann]);
    expect((await write()).ok).toBe(true);
    await bench.settle([ann]);
    expect(ann.doc.getText('words').toString()).toBe('imported');
  });
});

describe('a damaged journal', () => {
  const append = (firstSeq: number, bytes: Uint8Array) =>
    bench.storage.journal.append({
      sessionId: bench.session.id,
      epoch: 1,
      firstSeq,
      entries: [{ author: null, bytes, at: 1, newWriters: [] }],
    });

  it('is an error for whoever comes, and never an empty board in the place of one of which nothing is left (R1, R2)', async () => {
    await append(2, Uint8Array.of(0, 0));
    const database = new DatabaseSync(join(bench.folder, 'heard.sqlite'));
    database.exec("UPDATE journal SET bytes = x'0102'");
    database.close();
    const person = await bench.newPerson();
    expect(await bench.relay.seat(person, null)).toEqual(refused('board-unreadable'));
    expect(await bench.relay.withBoard(bench.session, () => 1)).toEqual(refused('board-unreadable'));
  });

  it('is named, and the board opens with the rest (R5)', async () => {
    const ann = await bench.join();
    ann.doc.getText('words').insert(0, 'bus');
    await bench.settle([ann]);
    ann.close();
    await bench.settle([]);
    await append(9, Uint8Array.of(0, 0));
    const late = await bench.join();
    expect(late.doc.getText('words').toString()).toBe('bus');
    expect(bench.relay.isDamaged(bench.session.id)).toBe(true);
    late.doc.getText('words').insert(3, 'es');
    await bench.settle([late]);
    expect(late.saved).toBe(late.sent);
  });

  it('with an update that cannot be applied opens without it, and people are told (R4)', async () => {
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
    expect(bench.relay.isDamaged(bench.session.id)).toBe(true);
    late.doc.getText('words').insert(3, 'es');
    await bench.settle([late]);
    expect(late.saved).toBe(late.sent);
  });
});

describe('a checkpoint that is no board (R2)', () => {
  const noBoard = Uint8Array.of(9, 9, 9);
  beforeEach(async () => {
    const { journal } = bench.storage;
    const sessionId = bench.session.id;
    const entries = [{ author: null, bytes: Uint8Array.of(0, 0), at: 1, newWriters: [] }];
    await journal.append({ sessionId, epoch: 1, firstSeq: 1, entries });
    await journal.writeCheckpoint({ sessionId, epoch: 1, uptoSeq: 1, bytes: noBoard });
  });
  afterEach(async () => {
    expect(await bench.storage.journal.load(bench.session.id)).toMatchObject({
      value: { checkpoint: noBoard },
    });
  });

  /** Somebody who has sent a question for the board, which the server has; what it answers does not arrive. */
  async function comes(client = new SimulatedClient()): Promise<SimulatedClient> {
    await bench.connect(client, await bench.newPerson());
    client.pair.deliverToServer();
    return client;
  }

  it('sends everybody away as soon as somebody writes, each time, and leaves other rooms alone', async () => {
    const session = aSession(bench.session.engagementId);
    await bench.storage.sessions.create(session);
    const elsewhere = new SimulatedClient();
    await bench.connect(elsewhere, await bench.storage.participants.create(aParticipant(session.id)));
    await bench.settle([elsewhere]);
    for (let time = 0; time < 2; time++) {
      const [ann, ben] = [await comes(), await comes()];
      ann.doc.getText('words').insert(0, 'bus');
      ann.pair.deliverToServer();
      expect([ann, ben].map(({ pair }) => pair.closedWith)).toEqual(Array(2).fill(closeCode.boardUnreadable));
    }
    elsewhere.doc.getText('words').insert(0, 'tram');
    await bench.settle([elsewhere]);
    expect(elsewhere.saved).toBe(elsewhere.sent);
  });

  it('sends away who asks for a part of it', async () => {
    const ann = await comes();
    ann.doc.getText('words').insert(0, 'bus');
    ann.pair.toServer.length = 0;
    ann.begin();
    ann.pair.deliverToServer();
    await expect.poll(() => ann.pair.closedWith).toBe(closeCode.boardUnreadable);
  });

  it('sends away who would be asked for what it lacks', async () => {
    const viewer = await bench.newPerson({ role: 'viewer' });
    const ann = new SimulatedClient();
    await bench.connect(ann, viewer);
    bench.relay.changeRole(viewer.id, 'facilitator');
    expect(ann.pair.closedWith).toBe(closeCode.boardUnreadable);
  });
});
