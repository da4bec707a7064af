import { type Board, openBoard } from '@heard/shared/board';
import { addCard, moveCards } from '@heard/shared/card';
import { newId } from '@heard/shared/id';
import { limits } from '@heard/shared/protocol';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import * as Y from 'yjs';
import type { Chance } from '../../../support/chance.ts';

/** One update as Yjs makes it, and which clocks of its author it holds. */
export interface Edit {
  readonly update: Uint8Array;
  readonly from: number;
  readonly structs: number;
}

export interface Author {
  readonly client: number;
  /** In the order they are to be sent. */
  readonly edits: readonly Edit[];
}

const words = 'Nobody can stay for the evening class, because the last bus goes at six. ';

export function handOf(chance: Chance): Hand {
  let now = Date.UTC(2026, 10, 22, 18);
  return {
    authorId: newId('author', chance.random),
    attribution: { name: 'Amina', organisation: 'Library friends' },
    role: 'member',
    now: () => now++,
    random: chance.random,
  };
}

/** What a person does on a board of their own, so that nothing of it rests on others. */
export type Activity = (chance: Chance, count: number) => Author;

/** They put a note on the board and move it again and again. */
export const moveOneNote: Activity = (chance, count) =>
  authorOf(chance, count, (board, hand) => {
    const [card] = board.cards.all();
    const to = { x: chance.below(4000), y: chance.below(4000) };
    if (card) board.run(hand, moveCards, { moves: [{ id: card.id, to }] });
    else addNote(board, hand, words);
  });

/** They put one note after the other on the board, as long as a note may be. */
export const addLongNotes: Activity = (chance, count) =>
  authorOf(chance, count, (board, hand) => {
    addNote(board, hand, words.repeat(60).slice(0, limits.textCharacters));
  });

function authorOf(chance: Chance, count: number, act: (board: Board, hand: Hand) => void): Author {
  const doc = new Y.Doc();
  doc.clientID = clientId(chance);
  const edits = collectEdits(doc);
  const board = openBoard(doc);
  const hand = handOf(chance);
  while (edits.length < count) act(board, hand);
  doc.destroy();
  return { client: doc.clientID, edits };
}

function addNote(board: Board, hand: Hand, text: string): void {
  board.run(hand, addCard, { id: newId('card', hand.random), heard: richTextOf(text), at: { x: 0, y: 0 } });
}

/** As of Yjs, which takes 32 bits as well. */
export function clientId(chance: Chance): number {
  return chance.below(2 ** 32);
}

/** Gets an edit for every change of the document from now on. */
export function collectEdits(doc: Y.Doc): Edit[] {
  const edits: Edit[] = [];
  doc.on('update', (update: Uint8Array) => {
    const [first] = runsIn(update);
    if (first) edits.push({ update, from: first.from, structs: first.structs });
  });
  return edits;
}

/** Consecutive clocks of one author. */
export interface Run {
  readonly client: number;
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly structs: number;
}

/** Everything an update adds, which may be edits of several authors that a server has put together. */
export function runsIn(update: Uint8Array): Run[] {
  const runs = new Map<number, Run>();
  for (const struct of Y.decodeUpdate(update).structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    const before = runs.get(client);
    const from = before?.from ?? clock;
    runs.set(client, { client, from, to: clock + struct.length, structs: (before?.structs ?? 0) + 1 });
  }
  return [...runs.values()];
}
