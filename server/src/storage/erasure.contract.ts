import { done, refused } from '@heard/shared/failure';
import { expect } from 'vitest';
import type { Rules } from './contract-bench.ts';
import { anEntry, anImport, aParticipant, aSnapshot } from './example-records.ts';

/** What every adapter must do when something is erased. */
export const erasureRules: Rules = {
  'begins a new epoch with what is left after an erasure, and keeps whose client ids are whose': async (
    at,
  ) => {
    const { session, storage } = at;
    const ann = await storage.participants.create(aParticipant(session.id));
    const board = { sessionId: session.id, epoch: 1 };
    const entry = { author: ann.id, bytes: Uint8Array.of(1), at: 1, newWriters: [7] };
    await storage.journal.append({ ...board, firstSeq: 1, entries: [entry, anEntry(2)] });
    await storage.journal.writeCheckpoint({ ...board, uptoSeq: 1, bytes: Uint8Array.of(1) });
    expect(await storage.erasures.writersOf(session.id, ann.id)).toEqual([7]);
    const erased = {
      ...board,
      board: Uint8Array.of(9),
      writer: 8,
      snapshots: [],
      unreadable: [],
      person: null,
    };
    expect(await storage.erasures.erase(erased)).toEqual(done({ cleaned: true }));
    await at.reopen();
    const now = await at.storage.journal.load(session.id);
    expect(now).toMatchObject({
      value: { epoch: 2, checkpoint: Uint8Array.of(9), updates: [], nextSeq: 2 },
    });
    expect(now.ok && [...now.value.writers].sort((a, b) => a.writer - b.writer)).toEqual([
      { writer: 7, author: ann.id },
      { writer: 8, author: null },
    ]);
    expect(await at.storage.erasures.writersOf(session.id, ann.id)).toEqual([7]);
    const late = { ...board, firstSeq: 3, entries: [anEntry(3)] };
    expect(await at.storage.journal.append(late)).toEqual(refused('epoch-over'));
    expect(await at.storage.erasures.erase(erased)).toEqual(refused('epoch-over'));
    expect(await at.storage.participants.get(ann.id)).toEqual(ann);
    expect(await at.storage.journal.append({ ...late, epoch: 2, firstSeq: 2 })).toEqual(done());
  },

  'forgets who an erased person was, and leaves everybody else': async ({ session, storage }) => {
    const ann = await storage.participants.create(aParticipant(session.id, { organisation: 'Age Well' }));
    const ben = await storage.participants.create(aParticipant(session.id, { name: 'Ben', joinedAt: 2 }));
    const [hers, his, broken] = [ann, ben, ben].map((by, place) => aSnapshot(by, { createdAt: 3 - place }));
    if (!hers || !his || !broken) throw new Error('unreachable');
    for (const snapshot of [hers, his, broken]) await storage.snapshots.create(snapshot);
    const imported = [anImport(ann), anImport(ben)] as const;
    for (const record of imported) await storage.imports.create(record);
    const counts = { cards: 1, themes: 0, recommendations: 0 };
    const snapshots = [hers, his].map(({ id }) => ({ id, counts, state: Uint8Array.of(5) }));
    const outcome = await storage.erasures.erase({
      sessionId: session.id,
      epoch: 1,
      board: Uint8Array.of(9),
      writer: 8,
      snapshots,
      unreadable: [broken.id],
      person: { id: ann.id, at: 70 },
    });
    expect(outcome).toEqual(done({ cleaned: true }));
    const [first, second] = await storage.participants.listBySession(session.id);
    expect(second).toEqual(ben);
    expect(first).toEqual({
      ...ann,
      name: '',
      organisation: '',
      showAs: 'none',
      deviceHash: expect.not.stringContaining(ann.deviceHash),
      removedAt: 70,
    });
    expect(await storage.snapshots.get(hers.id)).toEqual(
      done({ ...hers, byName: '', label: '', counts, state: Uint8Array.of(5) }),
    );
    expect(await storage.snapshots.get(his.id)).toEqual(done({ ...his, counts, state: Uint8Array.of(5) }));
    expect(await storage.snapshots.get(broken.id)).toEqual(done(null));
    expect(await storage.imports.get(imported[0].id)).toEqual({ ...imported[0], byName: '', fileName: '' });
    expect(await storage.imports.get(imported[1].id)).toEqual(imported[1]);
  },
};
