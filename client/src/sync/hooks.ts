import type { Board, BoardTables } from '@heard/shared/board';
import type { Arrangement } from '@heard/shared/cluster';
import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';
import type { ConnectionState } from './connection-status.ts';
import type { LiveSession } from './live-session.ts';
import type { Others } from './presence.ts';
import type { UnsentNote } from './unsent.ts';
import type { RecordIn } from './watch.ts';

export const LiveSessionContext = createContext<LiveSession | null>(null);

/** The session that the page around is showing. */
export function useLive(): LiveSession {
  const live = useContext(LiveSessionContext);
  if (live === null) throw new Error('useLive outside a session');
  return live;
}

/**
 * Reads one record and wakes the component only when what `select` takes from it changes. `select` must answer a
 * primitive or a part of the record itself, which is the same object until it changes.
 */
export function useRecord<Name extends keyof BoardTables, Selected>(
  table: Name,
  id: string,
  select: (record: RecordIn<Name> | undefined) => Selected,
): Selected {
  const { board, watch } = useLive();
  const subscribe = useCallback((listener: () => void) => watch.record(id, listener), [watch, id]);
  return useSyncExternalStore(subscribe, () => select(readRecord(board, table, id)));
}

function readRecord<Name extends keyof BoardTables>(
  board: Board,
  table: Name,
  id: string,
): RecordIn<Name> | undefined {
  return (board[table] as { get(id: string): RecordIn<Name> | undefined }).get(id);
}

const cardsAndThemes = ['cards', 'themes'] as const;

/** Where every card stands. Wakes with every change of cards and themes. */
export function useArrangement(): Arrangement {
  const { board, watch } = useLive();
  const subscribe = useCallback((listener: () => void) => watch.tables(cardsAndThemes, listener), [watch]);
  return useSyncExternalStore(subscribe, board.arrangement);
}

/** All records of a table, deleted ones included; the same array until one of them changes. */
export function useAll<Name extends keyof BoardTables>(name: Name): readonly RecordIn<Name>[] {
  const { watch } = useLive();
  const subscribe = useCallback((listener: () => void) => watch.tables([name], listener), [watch, name]);
  return useSyncExternalStore(subscribe, () => watch.all(name));
}

export function useConnection(): ConnectionState {
  const live = useLive();
  return useSyncExternalStore(live.onConnection, live.connection);
}

export function useKeepsCopy(): boolean {
  const live = useLive();
  return useSyncExternalStore(live.onConnection, () => live.keepsCopy);
}

/** What was written on an earlier board of this session and never saved; somebody decides what becomes of it. */
export function useUnsentNotes(): readonly UnsentNote[] {
  const { unsent } = useLive();
  return useSyncExternalStore(unsent.onChange, unsent.notes);
}

/** True for viewers, archived sessions and boards of the past. */
export function useReadOnly(): boolean {
  const live = useLive();
  return useSyncExternalStore(live.onConnection, () => live.readOnly);
}

export function useOthers(): Others {
  const { presence } = useLive();
  return useSyncExternalStore(presence.onChange, presence.others);
}

/** Ids of the participants who are connected, without me. Wakes when somebody comes or goes, not when they move. */
export function useIdsHere(): ReadonlySet<string> {
  const { presence } = useLive();
  const ids = useSyncExternalStore(presence.onChange, () => idsOf(presence.others()));
  return useMemo(() => new Set(ids.split(' ')), [ids]);
}

/** A string, because a new set each time would always count as a change. */
function idsOf(others: Others): string {
  return [...new Set([...others.values()].map(({ user }) => user.participantId))].sort().join(' ');
}

export function useUndoState(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo } = useLive();
  const canUndo = useSyncExternalStore(undo.onChange, () => undo.canUndo);
  const canRedo = useSyncExternalStore(undo.onChange, () => undo.canRedo);
  return { canUndo, canRedo };
}
