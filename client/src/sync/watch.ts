import type { Board, BoardTables } from '@heard/shared/board';
import { createSignals } from './signal.ts';

type TableName = keyof BoardTables;

/** Lets a component listen to one record, so that a change of one card wakes one card. */
export interface Watch {
  record(id: string, listener: () => void): () => void;
  tables(names: readonly TableName[], listener: () => void): () => void;
  /** All records of a table; the same array until one of them changes. */
  all<Name extends TableName>(name: Name): readonly RecordIn<Name>[];
}

export type RecordIn<Name extends TableName> = NonNullable<ReturnType<BoardTables[Name]['get']>>;

export function watchBoard(board: Board): Watch {
  const ofRecords = createSignals<string>();
  const kept = new Map<TableName, readonly unknown[]>();
  board.onChange((change) => {
    for (const [name, ids] of Object.entries(change)) if (ids.size > 0) kept.delete(name as TableName);
    for (const ids of Object.values(change)) for (const id of ids) ofRecords.emit(id);
  });
  return {
    record: ofRecords.listen,
    tables(names, listener) {
      return board.onChange((change) => {
        if (names.some((name) => change[name].size > 0)) listener();
      });
    },
    all<Name extends TableName>(name: Name) {
      const records = (kept.get(name) as readonly RecordIn<Name>[] | undefined) ?? [
        ...(board[name].all() as Iterable<RecordIn<Name>>),
      ];
      kept.set(name, records);
      return records;
    },
  };
}
