import { type Board, openBoard } from '@heard/shared/board';
import {
  addCard,
  attributeMyCards,
  type Card,
  moveCards,
  removeCards,
  restoreCards,
  tagCard,
} from '@heard/shared/card';
import {
  groupCards,
  mergeThemes,
  moveCardsToTheme,
  splitTheme,
  tidyBoard,
  ungroupTheme,
  widenTheme,
} from '@heard/shared/cluster';
import { addConversation } from '@heard/shared/conversation';
import { newId } from '@heard/shared/id';
import {
  addRecommendation,
  removeRecommendation,
  reorderRecommendation,
  restRecommendationOn,
} from '@heard/shared/recommendation';
import type { Hand } from '@heard/shared/record';
import type { RichText, Run } from '@heard/shared/richtext';
import { describeTheme, moveThemes, nameTheme, reorderTheme } from '@heard/shared/theme';
import * as Y from 'yjs';
import { type Chance, chanceOf } from './chance.ts';
import { hostileTexts } from './hostile-texts.ts';

export function emptyBoard(): Board {
  return openBoard(new Y.Doc());
}

const attributions = [
  { name: '', organisation: '' },
  { name: '', organisation: 'Riverside Food Club' },
  { name: 'Amina', organisation: 'Riverside Food Club' },
  { name: 'Jo Bell', organisation: '' },
];

export function handsFrom(chance: Chance): Hand[] {
  const { random } = chance;
  let now = Date.UTC(2026, 10, 22, 18);
  const tick = () => {
    now += 1000;
    return now;
  };
  return attributions.map((attribution) => ({
    authorId: newId('author', random),
    attribution,
    role: 'member',
    now: tick,
    random,
  }));
}

/** A board that some people have worked on with `acts` random acts, some of them refused. */
export function randomBoard(seed: number, acts: number): Board {
  const chance = chanceOf(seed);
  const board = emptyBoard();
  const hands = handsFrom(chance);
  for (let turn = 0; turn < acts; turn += 1) {
    actAtRandom(board, chance.oneOf(hands), chance);
  }
  return board;
}

/** One act of any kind, with whatever is on the board; it may be refused or find nothing to act on. */
export function actAtRandom(board: Board, hand: Hand, chance: Chance): void {
  chance.oneOf(kindsOfActs)(board, hand, chance);
}

type RandomAct = (board: Board, hand: Hand, chance: Chance) => void;

function pick<Item>(chance: Chance, items: Iterable<Item>): Item | undefined {
  const all = [...items];
  return all.length === 0 ? undefined : all[chance.below(all.length)];
}

function some<Item>(chance: Chance, items: Iterable<Item>): Item[] {
  return [...items].filter(() => chance.below(4) === 0);
}

function ids(cards: readonly Card[]): Card['id'][] {
  return cards.map(({ id }) => id);
}

export function randomText(chance: Chance): RichText {
  const kinds = ['paragraph', 'paragraph', 'bullet', 'number'] as const;
  return Array.from({ length: 1 + chance.below(3) }, () => {
    const kind = kinds[chance.below(kinds.length)] ?? 'paragraph';
    return { kind, depth: 0, runs: randomRuns(chance) };
  });
}

/** No two neighbours with the same marks: the shared text joins those, and then they would be one. */
function randomRuns(chance: Chance): Run[] {
  const marks = [{}, { bold: true as const }, { italic: true as const }];
  const words = ['The last bus goes at six', 'Nobody answers the phone', ' and ', 'café', ...hostileTexts];
  const start = chance.below(3);
  return Array.from({ length: 1 + chance.below(3) }, (_, turn) => ({
    text: (words[chance.below(words.length)] ?? '').replaceAll('\n', ' ') || 'x',
    ...marks[(start + turn) % marks.length],
  }));
}

const add: RandomAct = (board, hand, chance) => {
  const conversation = chance.below(2) === 0 ? undefined : pick(chance, board.conversations.all());
  board.run(hand, addCard, {
    id: newId('card', hand.random),
    heard: randomText(chance),
    at: { x: chance.below(2000), y: chance.below(2000) },
    conversationId: conversation?.id ?? null,
    tags: some(chance, ['transport', 'young people', '=1+1', 'a,b']),
  });
};

const kindsOfActs: RandomAct[] = [
  add,
  add,
  add,
  (board, hand, chance) => {
    const moves = some(chance, board.cards.all()).map(({ id }) => ({
      id,
      to: { x: chance.below(2000), y: chance.below(2000) },
    }));
    board.run(hand, moveCards, { moves });
  },
  (board, hand, chance) => {
    const moves = some(chance, board.themes.all()).map(({ id }) => ({
      id,
      to: { x: chance.below(2000), y: 0 },
    }));
    board.run(hand, moveThemes, { moves });
  },
  (board, hand, chance) =>
    board.run(hand, addConversation, {
      id: newId('conversation', hand.random),
      title: `Lunch club ${chance.below(100)}`,
      when: '3 November',
      where: 'Church hall',
    }),
  (board, hand, chance) => {
    const card = pick(chance, board.cards.all());
    if (card) board.run(hand, tagCard, { id: card.id, tags: ['housing', `tag ${chance.below(9)}`] });
  },
  (board, hand, chance) => {
    const cards = some(chance, board.cards.all());
    board.run(hand, groupCards, { ids: ids(cards), themeId: newId('theme', hand.random), title: 'Buses' });
  },
  (board, hand, chance) => {
    const theme = pick(chance, board.themes.all());
    if (theme)
      board.run(hand, moveCardsToTheme, { ids: ids(some(chance, board.cards.all())), themeId: theme.id });
  },
  (board, hand, chance) => {
    const [keep, ...absorb] = some(chance, board.themes.all());
    if (keep) board.run(hand, mergeThemes, { keep: keep.id, absorb: absorb.map(({ id }) => id) });
  },
  (board, hand, chance) => {
    const from = pick(chance, board.themes.all());
    if (!from) return;
    const members = some(chance, board.arrangement().inTheme.get(from.id) ?? []);
    board.run(hand, splitTheme, { from: from.id, ids: ids(members), themeId: newId('theme', hand.random) });
  },
  (board, hand, chance) => {
    const theme = chance.below(3) === 0 ? pick(chance, board.themes.all()) : undefined;
    if (theme) board.run(hand, ungroupTheme, { id: theme.id });
  },
  (board, hand, chance) => {
    const theme = pick(chance, board.themes.all());
    if (!theme) return;
    board.run(hand, nameTheme, { id: theme.id, title: pick(chance, hostileTexts) ?? '' });
    board.run(hand, describeTheme, { id: theme.id, summary: randomText(chance) });
    board.run(hand, reorderTheme, { id: theme.id, before: pick(chance, board.themes.all())?.id ?? null });
  },
  (board, hand, chance) => {
    const theme = pick(chance, board.themes.all());
    if (theme) board.run(hand, widenTheme, { id: theme.id, columns: 1 + chance.below(6) });
  },
  (board, hand, chance) => {
    if (chance.below(4) === 0) board.run(hand, tidyBoard, {});
  },
  (board, hand, chance) => {
    const cards = some(chance, board.cards.all()).slice(0, 2);
    board.run(hand, removeCards, { ids: ids(cards) });
  },
  (board, hand, chance) => board.run(hand, restoreCards, { ids: ids(some(chance, board.cards.all())) }),
  (board, hand, chance) =>
    board.run(hand, attributeMyCards, {
      attribution: attributions[chance.below(attributions.length)] ?? hand.attribution,
    }),
  (board, hand, chance) =>
    board.run(hand, addRecommendation, {
      id: newId('recommendation', hand.random),
      text: randomText(chance),
      restsOn: some(chance, board.themes.all()).map(({ id }) => id),
    }),
  (board, hand, chance) => {
    const recommendation = pick(chance, board.recommendations.all());
    if (!recommendation) return;
    const { id } = recommendation;
    board.run(hand, restRecommendationOn, { id, on: ids(some(chance, board.cards.all())) });
    if (chance.below(5) === 0) board.run(hand, removeRecommendation, { id });
    else board.run(hand, reorderRecommendation, { id, before: null });
  },
];
