import { done, refused } from '@heard/shared/failure';
import { newId, type SessionId } from '@heard/shared/id';
import { describe, expect, it } from 'vitest';
import { benchAt, type Rules, type StoragePlace } from './contract-bench.ts';
import { erasureRules } from './erasure.contract.ts';
import { anEngagement, anEntry, anImport, aParticipant, aSnapshot, counting } from './example-records.ts';
import { Orphan } from './storage.ts';

const rules: Rules = {
  ...erasureRules,
  'keeps the organiser key and signs every device out with a new one': async (at) => {
    expect(await at.storage.organiser.getOrganiserKeyHash()).toBeNull();
    await at.storage.organiser.setOrganiserKeyHash('first');
    await at.storage.organiser.addOrganiserDevice({ tokenHash: 'laptop', createdAt: 5 });
    await at.reopen();
    expect(await at.storage.organiser.getOrganiserKeyHash()).toBe('first');
    expect(await at.storage.organiser.hasOrganiserDevice('laptop')).toBe(true);
    await at.storage.organiser.setOrganiserKeyHash('second');
    expect(await at.storage.organiser.hasOrganiserDevice('laptop')).toBe(false);
    await at.storage.organiser.addOrganiserDevice({ tokenHash: 'tablet', createdAt: 6 });
    await at.storage.organiser.removeOrganiserDevice('tablet');
    expect(await at.storage.organiser.hasOrganiserDevice('tablet')).toBe(false);
  },

  'lists engagements newest first, with their number of sessions': async (at) => {
    const later = anEngagement({ createdAt: 2, title: 'Later' });
    await at.storage.engagements.create(later);
    const list = await at.storage.engagements.list();
    expect(list.map(({ title, sessionCount }) => [title, sessionCount])).toEqual([
      ['Later', 0],
      ['Getting around', 1],
    ]);
    expect(await at.storage.engagements.update(later.id, { archivedAt: 9, title: 'Renamed' })).toBe(true);
    expect(await at.storage.engagements.get(later.id)).toEqual({ ...later, archivedAt: 9, title: 'Renamed' });
    expect(await at.storage.engagements.delete(later.id)).toBe(true);
    expect(await at.storage.engagements.delete(later.id)).toBe(false);
    expect(await at.storage.engagements.update(later.id, { title: 'Too late' })).toBe(false);
  },

  'finds a session by id, code and link secret, as it was written': async (at) => {
    await at.reopen();
    expect(await at.storage.sessions.get(at.session.id)).toEqual(at.session);
    expect(await at.storage.sessions.getByCode(at.session.code)).toEqual(at.session);
    expect(await at.storage.sessions.getByLinkSecret(at.session.linkSecret)).toEqual(at.session);
    expect(await at.storage.sessions.getByCode('NOSUCHCD')).toBeNull();
    await at.storage.sessions.update(at.session.id, { doorOpen: false, epoch: 2 });
    expect(await at.storage.sessions.get(at.session.id)).toEqual({
      ...at.session,
      doorOpen: false,
      epoch: 2,
    });
  },

  'keeps people; a device is one person in a session': async (at) => {
    const ann = aParticipant(at.session.id);
    expect(await at.storage.participants.create(ann)).toEqual(ann);
    const again = aParticipant(at.session.id, { deviceHash: ann.deviceHash, name: 'Somebody else' });
    expect(await at.storage.participants.create(again)).toEqual(ann);
    const ben = aParticipant(at.session.id, { name: 'Ben', joinedAt: 2 });
    await at.storage.participants.create(ben);
    await at.storage.participants.update(ben.id, { removedAt: 7, role: 'viewer' });
    expect(await at.storage.participants.listBySession(at.session.id)).toEqual([
      ann,
      { ...ben, removedAt: 7, role: 'viewer' },
    ]);
    expect(await at.storage.participants.getByDevice(at.session.id, ann.deviceHash)).toEqual(ann);
    expect(await at.storage.participants.get(ann.id)).toEqual(ann);
    const withSession = (id: SessionId, device: string) => at.storage.participants.getWithSession(id, device);
    expect(await withSession(at.session.id, ann.deviceHash)).toEqual({ session: at.session, person: ann });
    expect(await withSession(at.session.id, 'another')).toEqual({ session: at.session, person: null });
    expect(await withSession(newId('session', counting), ann.deviceHash)).toBeNull();
    expect(await at.storage.participants.count(at.session.id)).toBe(1);
    const cat = aParticipant(at.session.id, { name: 'Cat' });
    expect(await at.storage.participants.createWithin(cat, 1)).toBeNull();
    expect(await at.storage.participants.createWithin(again, 1)).toEqual(ann);
    const [listed] = await at.storage.sessions.listByEngagement(at.session.engagementId);
    expect(listed).toEqual({ ...at.session, participantCount: 1 });
  },

  'keeps snapshots and lists them without their boards': async (at) => {
    const snapshot = aSnapshot(aParticipant(at.session.id));
    const { state: _state, ...listed } = snapshot;
    await at.storage.snapshots.create(snapshot);
    expect(await at.storage.snapshots.listBySession(at.session.id)).toEqual([listed]);
    expect(await at.storage.snapshots.get(snapshot.id)).toEqual(done(snapshot));
    expect(await at.storage.snapshots.delete(snapshot.id)).toBe(true);
    expect(await at.storage.snapshots.get(snapshot.id)).toEqual(done(null));
  },

  'lets only one of two people undo an import': async (at) => {
    const record = anImport(aParticipant(at.session.id));
    await at.storage.imports.create(record);
    expect(await at.storage.imports.get(record.id)).toEqual(record);
    const undone = await Promise.all([
      at.storage.imports.markUndone(record.id, 8),
      at.storage.imports.markUndone(record.id, 9),
    ]);
    expect(undone).toEqual([true, false]);
    expect(await at.storage.imports.listBySession(at.session.id)).toEqual([{ ...record, undoneAt: 8 }]);
  },

  'gives the journal back in order after reopening, with the owners of writers': async (at) => {
    const author = newId('participant', counting);
    const journal = { sessionId: at.session.id, epoch: 1 };
    const first = { author, bytes: Uint8Array.of(1), at: 1, newWriters: [4_000_000_000] };
    const appended = await Promise.all([
      at.storage.journal.append({ ...journal, firstSeq: 1, entries: [first, anEntry(2)] }),
      at.storage.journal.append({ ...journal, firstSeq: 3, entries: [anEntry(3)] }),
    ]);
    expect(appended).toEqual([done(), done()]);
    await at.reopen();
    expect(await at.storage.journal.load(at.session.id)).toEqual(
      done({
        epoch: 1,
        checkpoint: null,
        updates: [Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)],
        damage: [],
        nextSeq: 4,
        writers: [{ writer: 4_000_000_000, author }],
      }),
    );
  },

  'replaces the entries a checkpoint covers, and only those': async (at) => {
    const journal = { sessionId: at.session.id, epoch: 1 };
    const entries = [anEntry(1), anEntry(2), anEntry(3)];
    await at.storage.journal.append({ ...journal, firstSeq: 1, entries });
    const checkpoint = { ...journal, uptoSeq: 2, bytes: Uint8Array.of(12) };
    expect(await at.storage.journal.writeCheckpoint(checkpoint)).toEqual(done());
    const board = await at.storage.journal.load(at.session.id);
    expect(board).toMatchObject({
      value: { checkpoint: Uint8Array.of(12), updates: [Uint8Array.of(3)], nextSeq: 4 },
    });
  },

  'refuses what was written for a board that is gone or replaced, and takes the rest of the commit': async (
    at,
  ) => {
    const gone = newId('session', counting);
    const answers = await Promise.all([
      at.storage.journal.append({ sessionId: gone, epoch: 1, firstSeq: 1, entries: [anEntry(1)] }),
      at.storage.journal.append({ sessionId: at.session.id, epoch: 2, firstSeq: 1, entries: [anEntry(1)] }),
      at.storage.journal.append({ sessionId: at.session.id, epoch: 1, firstSeq: 1, entries: [anEntry(1)] }),
    ]);
    expect(answers).toEqual([refused('session-gone'), refused('epoch-over'), done()]);
    expect(await at.storage.journal.load(gone)).toEqual(refused('session-gone'));
  },

  'says how far a journal has come, which a checkpoint does not change': async (at) => {
    const journal = { sessionId: at.session.id, epoch: 1 };
    const lastSeq = () => at.storage.journal.lastSeq(at.session.id, 1);
    expect(await lastSeq()).toBe(0);
    await at.storage.journal.append({ ...journal, firstSeq: 1, entries: [anEntry(1), anEntry(2)] });
    expect(await lastSeq()).toBe(2);
    await at.storage.journal.writeCheckpoint({ ...journal, uptoSeq: 2, bytes: Uint8Array.of(12) });
    expect(await lastSeq()).toBe(2);
    expect(await at.storage.journal.lastSeq(at.session.id, 2)).toBe(0);
    expect(await at.storage.journal.lastSeq(newId('session', counting), 1)).toBe(0);
  },

  'never skips a missing entry in silence': async (at) => {
    const journal = { sessionId: at.session.id, epoch: 1 };
    await at.storage.journal.append({ ...journal, firstSeq: 1, entries: [anEntry(1)] });
    await at.storage.journal.append({ ...journal, firstSeq: 3, entries: [anEntry(3)] });
    expect(await at.storage.journal.load(at.session.id)).toMatchObject({
      value: { damage: [{ what: 'entry', seq: 2 }], nextSeq: 4 },
    });
  },

  'answers a probe while it can write': async ({ storage }) => {
    expect(await storage.journal.probe()).toBe(true);
  },

  'deletes a session with all it holds': async (at) => {
    const ann = aParticipant(at.session.id);
    await at.storage.participants.create(ann);
    await at.storage.journal.append({
      sessionId: at.session.id,
      epoch: 1,
      firstSeq: 1,
      entries: [{ ...anEntry(1), newWriters: [7] }],
    });
    expect(await at.storage.sessions.delete(at.session.id)).toBe(true);
    expect(await at.storage.participants.get(ann.id)).toBeNull();
    await at.storage.sessions.create(at.session);
    expect(await at.storage.journal.load(at.session.id)).toMatchObject({
      value: { updates: [], writers: [] },
    });
  },
  'says that what is written for a deleted session has no owner any more': async ({ storage, session }) => {
    const participant = aParticipant(session.id);
    await storage.sessions.delete(session.id);
    await expect(storage.participants.create(participant)).rejects.toBeInstanceOf(Orphan);
  },
};

/** What every adapter must do. Give it a place; it asks for a fresh one for each rule. */
export function storageContract(name: string, makePlace: () => Promise<StoragePlace>): void {
  describe(`storage contract: ${name}`, () => {
    it.each(Object.entries(rules))('%s', async (_rule, keep) => {
      const place = await makePlace();
      const at = await benchAt(place);
      await keep(at);
      await at.storage.close();
      await place.remove();
    });
  });
}
