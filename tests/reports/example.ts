import type { Board } from '@heard/shared/board';
import { addCard, removeCards } from '@heard/shared/card';
import { groupCards, mergeThemes } from '@heard/shared/cluster';
import { addConversation } from '@heard/shared/conversation';
import {
  type CardId,
  type ConversationId,
  newId,
  type RecommendationId,
  type ThemeId,
} from '@heard/shared/id';
import { addRecommendation } from '@heard/shared/recommendation';
import type { Hand } from '@heard/shared/record';
import { peopleFacts, type ReportFacts } from '@heard/shared/report';
import { type RichText, richTextOf } from '@heard/shared/richtext';
import { describeTheme } from '@heard/shared/theme';
import { chanceOf } from '../support/chance.ts';
import { emptyBoard, handsFrom } from '../support/random-board.ts';
import { sessionFacts } from './facts.ts';

export const facts: ReportFacts = {
  session: sessionFacts,
  people: peopleFacts([
    { organisation: 'Riverside Food Club', showAs: 'name' },
    { organisation: 'riverside food  club', showAs: 'organisation' },
    { organisation: 'Tameside Council', showAs: 'organisation' },
    { organisation: 'Tameside Council', showAs: 'none' },
  ]),
  generatedAt: Date.UTC(2026, 10, 22, 20, 5),
};

/** A board built by hand: who writes what is written out, so that every figure of the report can be told beforehand. */
export function boardBuilder() {
  const board: Board = emptyBoard();
  const hands = handsFrom(chanceOf(7));
  const [anonymous, club, amina] = hands as [Hand, Hand, Hand];
  const { random } = anonymous;
  return {
    board,
    anonymous,
    club,
    amina,
    conversation(title: string, when = '', where = ''): ConversationId {
      const id = newId('conversation', random);
      board.run(amina, addConversation, { id, title, when, where });
      return id;
    },
    note(
      hand: Hand,
      text: string | RichText,
      more: { conversationId?: ConversationId; tags?: string[] } = {},
    ): CardId {
      const id = newId('card', random);
      const heard = typeof text === 'string' ? richTextOf(text) : text;
      board.run(hand, addCard, { id, heard, at: { x: 0, y: 0 }, ...more });
      return id;
    },
    theme(title: string, ids: readonly CardId[], summary = ''): ThemeId {
      const themeId = newId('theme', random);
      board.run(amina, groupCards, { ids, themeId, title });
      if (summary !== '') board.run(amina, describeTheme, { id: themeId, summary: richTextOf(summary) });
      return themeId;
    },
    merge: (keep: ThemeId, absorb: ThemeId) => board.run(amina, mergeThemes, { keep, absorb: [absorb] }),
    remove: (id: CardId) => board.run(amina, removeCards, { ids: [id] }),
    recommend(text: string | RichText, restsOn: readonly (ThemeId | CardId)[]): RecommendationId {
      const id = newId('recommendation', random);
      const rich = typeof text === 'string' ? richTextOf(text) : text;
      board.run(amina, addRecommendation, { id, text: rich, restsOn });
      return id;
    },
  };
}

/** Seven notes by three people, two themes, two recommendations; one note deleted, one without words. */
export function exampleBoard(): Board {
  const made = boardBuilder();
  const { anonymous, club, amina } = made;
  const lunch = made.conversation('Lunch club', '3 November', 'Church hall');
  const school = made.conversation('School gate');
  const last = made.note(amina, 'The last bus goes at six', { conversationId: lunch, tags: ['transport'] });
  const fare = made.note(amina, 'Fares went up twice', { conversationId: lunch });
  const dark = made.note(anonymous, 'It is too dark to walk home', { conversationId: school });
  const lights = made.note(club, [
    {
      kind: 'paragraph',
      depth: 0,
      runs: [{ text: 'The ' }, { text: 'lights', bold: true }, { text: ' are off' }],
    },
    { kind: 'bullet', depth: 0, runs: [{ text: 'by the canal', italic: true }] },
    { kind: 'bullet', depth: 0, runs: [{ text: 'by the school' }] },
  ]);
  made.note(anonymous, 'Nobody answers the phone');
  made.note(anonymous, '  ');
  made.remove(made.note(amina, 'Deleted words'));
  const old = made.theme('Getting home', [fare]);
  const buses = made.theme('Buses stop too early', [last], 'People cannot get home\nby bus.');
  const safety = made.theme('', [dark, lights]);
  made.merge(buses, old);
  made.recommend('Run the 217 until eleven', [old, buses, dark]);
  made.recommend('Keep lights on', [safety]);
  made.recommend('Answer the phone', []);
  return made.board;
}
