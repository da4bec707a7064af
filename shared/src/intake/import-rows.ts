import type { Card } from '../card/index.ts';
import { arrange, layoutBoard, ordersIn } from '../cluster/index.ts';
import { addConversation } from '../conversation/index.ts';
import { done, type Outcome, refused } from '../failure/index.ts';
import { type Box, boxAround, ordersBefore } from '../geometry/index.ts';
import type { CardId, ConversationId, ThemeId } from '../id/index.ts';
import { fittingColumns, layoutTheme, sizeOfCard, spreadBelow, spreadBeside } from '../layout/index.ts';
import { limits } from '../protocol/index.ts';
import { command, type Hand } from '../record/index.ts';
import { richTextOf } from '../richtext/index.ts';
import { addTheme } from '../theme/index.ts';
import {
  type ImportPlan,
  type ImportTables,
  isMade,
  isNew,
  isTooMuch,
  type Named,
  type Note,
  planImport,
} from './import-plan.ts';
import type { IntakeRow } from './row.ts';

/** What one import made: enough to take it back. */
export interface Imported {
  readonly cardIds: readonly CardId[];
  readonly themeIds: readonly ThemeId[];
  readonly conversationIds: readonly ConversationId[];
}

/**
 * Brings rows onto the board, each as a note of whoever the file names. A theme or conversation of the same name that
 * stands already is used; others are made. Nothing that is there moves: new themes lie below it, and loose notes
 * beside the new themes, so that both are seen at once.
 *
 * All ids come from `hand.random` in an order that depends on the rows alone. With the same `random` again nothing is
 * made twice, so an import whose answer was lost can be sent again.
 */
export const importRows = command(
  'import rows',
  (
    tables: ImportTables,
    input: { readonly rows: readonly IntakeRow[] },
    hand,
  ): Outcome<Imported, 'board-full' | 'text-too-long'> => {
    const { rows } = input;
    if (rows.some(({ note }) => note.length > limits.textCharacters)) return refused('text-too-long');
    const plan = planImport(tables, rows, hand.random);
    if (isTooMuch(tables, plan)) return refused('board-full');
    for (const { id, title, where, when } of plan.conversations.filter(isNew)) {
      addConversation.act(tables, { id, title, when, where }, hand);
    }
    const notes = plan.notes.filter(({ id }) => tables.cards.get(id) === undefined);
    place(tables, plan, notes.map(toCard(hand)), hand);
    return done({
      cardIds: plan.notes.map(({ id }) => id),
      themeIds: plan.themes.filter(isMade).map(({ id }) => id),
      conversationIds: plan.conversations.filter(isMade).map(({ id }) => id),
    });
  },
);

/** A note as a card that is not placed yet. Written a millisecond apart, so that they stay in the order of the file. */
function toCard(hand: Hand) {
  return (note: Note, index: number, { length }: readonly unknown[]): Made => {
    const { note: words, author, organisation, tags } = note.row;
    const card: Card = {
      id: note.id,
      heard: richTextOf(words),
      place: { x: 0, y: 0 },
      conversationId: note.conversationId,
      tags: tags.map((tag) => tag.trim()).filter((tag) => tag !== ''),
      authorId: note.authorId,
      attribution: { name: author.trim(), organisation: organisation.trim() },
      createdAt: hand.now() - length + 1 + index,
      removedAt: null,
    };
    return { note, card };
  };
}

interface Made {
  readonly note: Note;
  readonly card: Card;
}

function place(tables: ImportTables, plan: ImportPlan, made: readonly Made[], hand: Hand): void {
  const cardsOf = (id: ThemeId | null) =>
    made.filter(({ note }) => note.theme === id).map(({ card }) => card);
  const { inTheme } = arrange(tables.cards, tables.themes);
  for (const { id } of plan.themes.filter((theme) => !isNew(theme))) {
    appendCards(tables, id, inTheme.get(id) ?? [], cardsOf(id));
  }
  const laid = layoutBoard(arrange(tables.cards, tables.themes));
  const taken = [...laid.cards.values(), ...laid.themes.values()];
  const block = boxAround(placeThemes(tables, plan.themes.filter(isNew), cardsOf, taken, hand));
  const loose = cardsOf(null);
  const sizes = loose.map(sizeOfCard);
  const points = block === null ? spreadBelow(sizes, taken) : spreadBeside(sizes, block);
  for (const [index, card] of loose.entries()) {
    tables.cards.create({ ...card, place: points[index] ?? card.place });
  }
}

/** Makes the themes below what is taken, with their notes, and answers where they lie. */
function placeThemes(
  tables: ImportTables,
  themes: readonly Named<ThemeId>[],
  cardsOf: (id: ThemeId) => readonly Card[],
  taken: readonly Box[],
  hand: Hand,
): Box[] {
  const boxes = themes.map(({ id, title }) => {
    const cards = cardsOf(id);
    const columns = fittingColumns(cards.length);
    addTheme.act(tables, { id, title, at: { x: 0, y: 0 }, columns }, hand);
    appendCards(tables, id, [], cards);
    const theme = tables.themes.get(id);
    if (theme === undefined) throw new Error('A theme that was just made is not there');
    return layoutTheme(theme, cards).box;
  });
  const points = spreadBelow(boxes, taken);
  return boxes.map((box, index) => {
    const at = points[index] ?? box;
    const theme = themes[index];
    if (theme !== undefined) tables.themes.update(theme.id, { at: { x: at.x, y: at.y } });
    return { ...box, x: at.x, y: at.y };
  });
}

/** Puts new cards behind those that stand in a theme already. */
function appendCards(
  { cards }: ImportTables,
  theme: ThemeId,
  standing: readonly Card[],
  added: readonly Card[],
): void {
  for (const [index, order] of ordersBefore(ordersIn(standing), null, added.length).entries()) {
    const card = added[index];
    if (card !== undefined) cards.create({ ...card, place: { theme, order } });
  }
}

/** Takes an import back: deletes its notes, and the themes it made that hold nothing else by now. */
export const takeBackImport = command(
  'take back import',
  (tables: ImportTables, input: Pick<Imported, 'cardIds' | 'themeIds'>, hand): Outcome<undefined, never> => {
    const removal = { removedAt: hand.now() };
    for (const id of input.cardIds) {
      if (tables.cards.get(id)?.removedAt === null) tables.cards.update(id, removal);
    }
    const { inTheme } = arrange(tables.cards, tables.themes);
    for (const id of input.themeIds) {
      if (inTheme.get(id)?.length === 0) tables.themes.update(id, { ...removal, mergedInto: null });
    }
    return done();
  },
);
