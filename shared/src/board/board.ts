import type * as Y from 'yjs';
import { type Card, cardRecord } from '../card/index.ts';
import { type Arrangement, arrange, rearrange } from '../cluster/index.ts';
import { type Conversation, conversationRecord } from '../conversation/index.ts';
import { type FailureId, type Outcome, refused } from '../failure/index.ts';
import type { CardId, ThemeId } from '../id/index.ts';
import { may } from '../permission/index.ts';
import { type Recommendation, recommendationRecord } from '../recommendation/index.ts';
import type { Command, Hand } from '../record/index.ts';
import { type Theme, themeRecord } from '../theme/index.ts';
import { type LiveTable, openTable } from './table.ts';

/** The tables of a board, as commands get them. */
export interface BoardTables {
  readonly cards: LiveTable<Card>;
  readonly themes: LiveTable<Theme>;
  readonly recommendations: LiveTable<Recommendation>;
  readonly conversations: LiveTable<Conversation>;
}

/** Ids of the records that one change touched, whoever made it, by table. */
export type BoardChange = { readonly [Name in keyof BoardTables]: ReadonlySet<string> };

/**
 * A session's board: typed records over one shared document. Everything people do goes through `run`; typing goes
 * straight into the fragments of the tables.
 */
export interface Board extends BoardTables {
  /** Does the act in one transaction marked with `hand`: one update on the wire, one step of undo. */
  run<Input, Value, Failure extends FailureId>(
    hand: Hand,
    command: Command<BoardTables, Input, Value, Failure>,
    input: Input,
  ): Outcome<Value, Failure | 'not-allowed'>;
  /** Where everything stands now; the same object until cards or themes change. */
  arrangement(): Arrangement;
  /** Called after every change, own or of others, with what it touched. Answers the way to stop. */
  onChange(listener: (change: BoardChange) => void): () => void;
}

/** What lies in each map of the document; the whole board is in these. */
export const recordTypes = {
  cards: cardRecord,
  themes: themeRecord,
  recommendations: recommendationRecord,
  conversations: conversationRecord,
};

export function openBoard(doc: Y.Doc): Board {
  const sources = {
    cards: openTable(doc, 'cards', recordTypes.cards),
    themes: openTable(doc, 'themes', recordTypes.themes),
    recommendations: openTable(doc, 'recommendations', recordTypes.recommendations),
    conversations: openTable(doc, 'conversations', recordTypes.conversations),
  };
  const tables: BoardTables = sources;
  const listeners = new Set<(change: BoardChange) => void>();
  let arranged: Arrangement | null = null;
  /** What has changed since it was arranged. */
  let moved = noMove();
  let pending = noChange();

  for (const [name, { map, forget }] of Object.entries(sources)) {
    map.observeDeep((events) => {
      for (const [id, fields] of rowsOf(events)) {
        forget(id, fields);
        pending[name as keyof BoardTables].add(id);
      }
    });
  }
  doc.on('afterTransaction', () => {
    const change = pending;
    if (Object.values(change).every((ids) => ids.size === 0)) return;
    pending = noChange();
    for (const id of change.cards) moved.cards.add(id as CardId);
    for (const id of change.themes) moved.themes.add(id as ThemeId);
    for (const listener of [...listeners]) listener(change);
  });

  return {
    ...tables,
    run(hand, command, input) {
      if (!may(hand.role, 'edit board')) return refused('not-allowed');
      return doc.transact(() => command.act(tables, input, hand), hand);
    },
    arrangement() {
      if (arranged === null) arranged = arrange(tables.cards, tables.themes);
      else if (moved.cards.size + moved.themes.size > 0) arranged = rearrange(arranged, moved, tables);
      else return arranged;
      moved = noMove();
      return arranged;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function noChange(): { [Name in keyof BoardTables]: Set<string> } {
  return { cards: new Set(), themes: new Set(), recommendations: new Set(), conversations: new Set() };
}

function noMove(): { readonly cards: Set<CardId>; readonly themes: Set<ThemeId> } {
  return { cards: new Set(), themes: new Set() };
}

/** Ids of the rows of a table in which, at any depth, something changed, with the fields; without for a whole row. */
function* rowsOf(
  events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
): Iterable<readonly [string, Iterable<string>?]> {
  for (const { path, changes } of events) {
    const [row, field] = path;
    if (row === undefined) for (const id of changes.keys.keys()) yield [id];
    else yield [String(row), field === undefined ? changes.keys.keys() : [String(field)]];
  }
}
