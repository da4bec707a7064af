import { type BoardRecords, replaceBoard } from '@heard/shared/board';
import { done, type Outcome } from '@heard/shared/failure';
import { newId } from '@heard/shared/id';
import { importRows, takeBackImport } from '@heard/shared/intake';
import type { Import, importInput } from '@heard/shared/intake/contract';
import { may } from '@heard/shared/permission';
import type { z } from 'zod';
import { announce } from '../live/announce.ts';
import type { BoardRefusal } from '../live/live.ts';
import { handOf } from '../participant/hand.ts';
import type { Person } from '../participant/person.ts';
import type { Parts } from '../parts.ts';
import { takeSnapshot } from '../snapshot/take.ts';
import type { StoredImport } from '../storage/import.ts';
import { chanceOf } from './ids.ts';

type ImportRefusal = BoardRefusal | 'board-full' | 'text-too-long' | 'not-allowed';

export function toImport(record: StoredImport, { me }: Person): Import {
  const { id, fileName, byName, createdAt, cardIds, themeIds, undoneAt } = record;
  const mine = record.byParticipantId === me.id && may(me.role, 'import notes');
  const undoable = undoneAt === null && (mine || may(me.role, 'undo any import'));
  return {
    id,
    fileName,
    byName,
    undoable,
    createdAt,
    cards: cardIds.length,
    themes: themeIds.length,
    undoneAt,
  };
}

/** Writes all rows as one change of the board. The same key of the same person again answers the same import. */
export async function importNotes(
  parts: Parts,
  person: Person,
  input: z.output<typeof importInput>,
): Promise<Outcome<Import, ImportRefusal>> {
  const { session } = person;
  const record = await parts.live.whileOpen(session, () => writeImport(parts, person, input));
  if (!record.ok) return record;
  await announce(parts, session.id);
  return done(toImport(record.value, person));
}

async function writeImport(
  parts: Parts,
  { session, me }: Person,
  { key, fileName, rows }: z.output<typeof importInput>,
): Promise<Outcome<StoredImport, ImportRefusal>> {
  const random = chanceOf(session.id, me.id, key);
  const id = newId('import', random);
  const known = await parts.storage.imports.get(id);
  if (known !== null) return done(known);
  const before = await takeSnapshot(parts, { session, me }, { reason: 'before-import', label: fileName });
  if (!before.ok) return before;
  const hand = { ...handOf(parts, me), random };
  const imported = await parts.live.change(session, (board) => board.run(hand, importRows, { rows }));
  if (!imported.ok) return imported;
  const record: StoredImport = {
    id,
    sessionId: session.id,
    byParticipantId: me.id,
    byName: me.name,
    createdAt: parts.clock(),
    fileName,
    ...imported.value,
    undoneAt: null,
  };
  await parts.storage.imports.create(record);
  return done(record);
}

export async function undoImport(
  parts: Parts,
  person: Person,
  record: StoredImport,
): Promise<Outcome<Import, BoardRefusal | 'not-allowed'>> {
  const hand = handOf(parts, person.me);
  const taken = await parts.live.change(person.session, (board) => board.run(hand, takeBackImport, record));
  if (!taken.ok) return taken;
  const undoneAt = parts.clock();
  await parts.storage.imports.markUndone(record.id, undoneAt);
  await announce(parts, record.sessionId);
  return done(toImport({ ...record, undoneAt }, person));
}

/**
 * Makes the board show what a complete export says. It stands in no list of imports: the snapshot taken before takes
 * it back, with all that was there.
 */
export async function importBoard(
  parts: Parts,
  person: Person,
  fileName: string,
  records: BoardRecords,
): Promise<Outcome<Import, ImportRefusal>> {
  const { session, me } = person;
  const before = await takeSnapshot(parts, person, { reason: 'before-import', label: fileName });
  if (!before.ok) return before;
  const replaced = await parts.live.change(session, (board) =>
    board.run(handOf(parts, me), replaceBoard, { records }),
  );
  if (!replaced.ok) return replaced;
  return done({
    id: newId('import', parts.random),
    fileName,
    byName: me.name,
    undoable: false,
    createdAt: parts.clock(),
    cards: records.cards.filter(({ removedAt }) => removedAt === null).length,
    themes: records.themes.filter(({ removedAt }) => removedAt === null).length,
    undoneAt: null,
  });
}
