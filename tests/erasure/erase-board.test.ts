import {
  type Board,
  type BoardRecords,
  boardOfState,
  eraseFromBoard,
  openBoard,
  recordsOf,
  undoScope,
} from '@heard/shared/board';
import { addCard, moveCards, removeCards, restoreCards, tagCard } from '@heard/shared/card';
import { addConversation } from '@heard/shared/conversation';
import { newId } from '@heard/shared/id';
import { addRecommendation } from '@heard/shared/recommendation';
import type { Hand } from '@heard/shared/record';
import { plainText, richTextOf } from '@heard/shared/richtext';
import { describeTheme, nameTheme } from '@heard/shared/theme';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canary, holdsCanary } from '../support/canary.ts';
import { type Chance, chanceOf } from '../support/chance.ts';
import { actAtRandom, handsFrom } from '../support/random-board.ts';

const serverWriter = 4_000_000_000;

/** Somebody in a browser of their own. */
interface Editor {
  readonly hand: Hand;
  readonly doc: Y.Doc;
  readonly board: Board;
}

function editorsFrom(chance: Chance, gc: boolean): Editor[] {
  return handsFrom(chance).map((hand, place) => {
    const doc = new Y.Doc({ gc });
    doc.clientID = 1000 + place;
    return { hand, doc, board: openBoard(doc) };
  });
}

function exchange(editors: readonly Editor[]): void {
  for (const { doc: from } of editors) {
    for (const { doc: to } of editors) {
      if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
    }
  }
}

type Act = (editor: Editor, chance: Chance) => void;

const pick = <Item>(chance: Chance, items: Iterable<Item>) => chance.oneOf([...items]);

/** Everything in which somebody's words come on a board. All words of the first editor are the canary. */
const canaryActs: Act[] = [
  ({ board, hand }, chance) =>
    board.run({ ...hand, attribution: { name: canary, organisation: canary } }, addCard, {
      id: newId('card', chance.random),
      heard: richTextOf(canary),
      at: { x: 1, y: 2 },
      tags: [canary],
    }),
  ({ board, hand }, chance) =>
    board.run(hand, nameTheme, { id: pick(chance, board.themes.all()).id, title: canary }),
  ({ board, hand }, chance) =>
    board.run(hand, describeTheme, { id: pick(chance, board.themes.all()).id, summary: richTextOf(canary) }),
  ({ board, hand }, chance) =>
    board.run(hand, tagCard, { id: pick(chance, board.cards.all()).id, tags: [canary] }),
  ({ board, hand }, chance) =>
    board.run(hand, addRecommendation, {
      id: newId('recommendation', chance.random),
      text: richTextOf(canary),
      restsOn: [pick(chance, board.cards.all()).id],
    }),
  ({ board, hand }, chance) =>
    board.run(hand, addConversation, {
      id: newId('conversation', chance.random),
      title: canary,
      when: canary,
      where: canary,
    }),
  ({ board }, chance) => {
    const paragraph = board.cards.fragment(pick(chance, board.cards.all()).id, 'heard')?.get(0);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
    if (!(text instanceof Y.XmlText)) return;
    text.insert(chance.below(text.length + 1), canary, { bold: {} });
    if (chance.below(2) === 0) text.insert(text.length, canary);
  },
  ({ board, hand }, chance) => {
    const { id } = pick(chance, board.cards.all());
    if (chance.below(2) === 0) board.run(hand, removeCards, { ids: [id] });
    else board.run(hand, restoreCards, { ids: [id] });
    board.run(hand, moveCards, { moves: [{ id, to: { x: chance.below(900), y: 3 } }] });
  },
  ({ doc }, chance) => {
    const cards = doc.getMap<Y.Map<unknown>>('cards');
    const hidden = chance.below(3);
    if (hidden === 0) doc.getMap(`${canary} map`).set(canary, canary);
    if (hidden === 1) cards.set(canary, new Y.Map([[canary, canary]]));
    if (hidden === 2) pick(chance, cards.values()).set(canary, { words: canary });
  },
];

/** A board of four people, of whom the first writes nothing but the canary. */
function boardWithCanary(seed: number, gc = true): { editors: Editor[]; state: Uint8Array } {
  const chance = chanceOf(seed);
  const editors = editorsFrom(chance, gc);
  const [writer, ...others] = editors as [Editor, ...Editor[]];
  for (let turn = 0; turn < 40; turn++) {
    const other = chance.oneOf(others);
    actAtRandom(other.board, other.hand, chance);
    if (turn % 4 === 3) exchange(editors);
    if (turn < 12 || writer.board.themes.size === 0) continue;
    chance.oneOf(canaryActs)(writer, chance);
    if (turn % 3 === 0) exchange(editors);
  }
  // What was overwritten and deleted must go as well.
  canaryActs[0]?.(writer, chance);
  exchange(editors);
  return { editors, state: Y.encodeStateAsUpdate(writer.doc) };
}

const personOf = ({ hand, doc }: Editor) => ({ authorId: hand.authorId, writers: new Set([doc.clientID]) });

/** The words of a board without the canary and without the lines it stood on. */
function wordsOf({ cards, themes, recommendations, conversations }: BoardRecords): unknown {
  // Again and again: it may have been typed into itself.
  const strip = (text: string): string =>
    text.includes(canary) ? strip(text.replaceAll(canary, '')) : text.replace(/\s+/g, ' ').trim();
  return {
    cards: cards.map(({ id, heard, place, authorId }) => [id, strip(plainText(heard)), place, authorId]),
    themes: themes.map(({ id, title, summary, at, order, removedAt }) => [
      ...[id, strip(title), strip(plainText(summary)), at, order, removedAt],
    ]),
    recommendations: recommendations.map(({ id, text, order }) => [id, strip(plainText(text)), order]),
    conversations: conversations.map(({ id, title }) => [id, strip(title)]),
  };
}

const seeds = Array.from({ length: 30 }, (_, place) => place + 1);

describe('erasing all that a person wrote', () => {
  it.each(seeds)(
    'leaves none of it in the bytes, and everything else as it was (E1, E2): seed %i',
    (seed) => {
      const { editors, state } = boardWithCanary(seed);
      const [writer] = editors as [Editor];
      // The control: without erasing it is there.
      expect(holdsCanary(state)).toBe(true);
      const before = recordsOf(boardOfState(state));
      const erased = eraseFromBoard([state], { cardIds: [], person: personOf(writer) }, serverWriter);
      expect(holdsCanary(erased.state)).toBe(false);
      const left = before.cards.filter(({ authorId }) => authorId !== writer.hand.authorId);
      expect(erased.cardIds).toHaveLength(before.cards.length - left.length);
      const after = recordsOf(boardOfState(erased.state));
      expect(wordsOf(after)).toEqual(wordsOf({ ...before, cards: left }));
      for (const { restsOn } of after.recommendations) {
        for (const ground of restsOn) expect(erased.cardIds).not.toContain(ground);
      }
    },
  );

  it.each(seeds.slice(0, 10))(
    'finds what was deleted only because the document drops it: seed %i',
    (seed) => {
      const { editors, state } = boardWithCanary(seed, false);
      const hoarder = new Y.Doc({ gc: false });
      Y.applyUpdate(hoarder, state);
      for (const map of undoScope(hoarder)) for (const id of [...map.keys()]) map.delete(id);
      // The control: a document that keeps what was deleted keeps the words.
      expect(holdsCanary(Y.encodeStateAsUpdate(hoarder))).toBe(true);
      const person = personOf((editors as [Editor])[0]);
      expect(holdsCanary(eraseFromBoard([state], { cardIds: [], person }, serverWriter).state)).toBe(false);
    },
  );

  it.each(seeds.slice(0, 10))('cannot be undone by a document from before (E3): seed %i', (seed) => {
    const { editors, state } = boardWithCanary(seed);
    const [writer, other] = editors as [Editor, Editor];
    const erased = eraseFromBoard([state], { cardIds: [], person: personOf(writer) }, serverWriter);
    const server = new Y.Doc();
    Y.applyUpdate(server, erased.state);
    // Both say all they have.
    Y.applyUpdate(server, Y.encodeStateAsUpdate(other.doc));
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(server));
    expect(holdsCanary(Y.encodeStateAsUpdate(server))).toBe(false);
    expect(recordsOf(openBoard(server))).toEqual(recordsOf(boardOfState(erased.state)));
    expect(recordsOf(other.board)).toEqual(recordsOf(boardOfState(erased.state)));
  });
});

it('a person is erased from a board that holds what JSON does not know', () => {
  const [writer, other] = editorsFrom(chanceOf(1), true) as [Editor, Editor];
  const id = newId('card', other.hand.random);
  other.board.run(other.hand, addCard, { id, heard: richTextOf('bus'), at: { x: 0, y: 0 } });
  exchange([writer, other]);
  const card = writer.doc.getMap<Y.Map<unknown>>('cards').get(id);
  card?.set('createdAt', 1n);
  card?.set('place', { x: 1n, y: canary });
  const state = Y.encodeStateAsUpdate(writer.doc);
  const erased = eraseFromBoard([state], { cardIds: [], person: personOf(writer) }, serverWriter);
  expect(holdsCanary(erased.state)).toBe(false);
  expect(boardOfState(erased.state).cards.get(id)?.place).toEqual({ x: 0, y: 0 });
});

describe('erasing a note', () => {
  it.each(seeds)('leaves nothing of it and everything else exactly as it was (E1, E2): seed %i', (seed) => {
    const chance = chanceOf(seed);
    const [ann, ...others] = editorsFrom(chance, true) as [Editor, ...Editor[]];
    const id = newId('card', chance.random);
    ann.board.run(ann.hand, addCard, { id, heard: richTextOf(canary), at: { x: 0, y: 0 }, tags: [canary] });
    for (let turn = 0; turn < 25; turn++) {
      const { board, hand } = chance.oneOf([ann, ...others]);
      actAtRandom(board, hand, chance);
      exchange([ann, ...others]);
    }
    const state = Y.encodeStateAsUpdate(ann.doc);
    const before = recordsOf(ann.board);
    const erased = eraseFromBoard([state], { cardIds: [id], person: null }, serverWriter);
    expect(erased.cardIds).toEqual([id]);
    expect(holdsCanary(erased.state)).toBe(false);
    expect(recordsOf(boardOfState(erased.state))).toEqual({
      ...before,
      cards: before.cards.filter((card) => card.id !== id),
      recommendations: before.recommendations.map((one) => ({
        ...one,
        restsOn: one.restsOn.filter((ground) => ground !== id),
      })),
    });
  });

  it('of which only the deleted words are looked for finds them gone as well', () => {
    const [ann] = editorsFrom(chanceOf(1), true) as [Editor];
    const id = newId('card', ann.hand.random);
    ann.board.run(ann.hand, addCard, { id, heard: richTextOf('bus'), at: { x: 0, y: 0 } });
    const undo = new Y.UndoManager(ann.doc.getMap('cards'));
    const paragraph = ann.board.cards.fragment(id, 'heard')?.get(0) as Y.XmlElement;
    (paragraph.get(0) as Y.XmlText).insert(0, canary);
    undo.undo();
    undo.redo();
    undo.undo();
    expect(plainText(ann.board.cards.get(id)?.heard ?? [])).toBe('bus');
    const state = Y.encodeStateAsUpdate(ann.doc);
    expect(holdsCanary(state)).toBe(true);
    const erased = eraseFromBoard([state], { cardIds: [id], person: null }, serverWriter);
    expect(holdsCanary(erased.state)).toBe(false);
  });
});
