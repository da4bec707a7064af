import { describe, expect, it } from 'vitest';
import { type Board, boardOfState, countBoard, layoutBoard } from '../board/index.ts';
import { addCard, noAuthor, removeCards } from '../card/index.ts';
import { groupCards } from '../cluster/index.ts';
import { done, refused } from '../failure/index.ts';
import { intersects } from '../geometry/index.ts';
import { newId, type Random, type ThemeId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import { plainText, richTextOf } from '../richtext/index.ts';
import { type Imported, importRows, takeBackImport } from './import-rows.ts';
import type { IntakeRow } from './row.ts';

function chance(seed: number): Random {
  let state = seed;
  return (length) =>
    Uint8Array.from({ length }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
}

function handOf(random: Random, role: 'member' | 'viewer' = 'member') {
  const authorId = newId('author', chance(99));
  return { authorId, attribution: { name: 'Importer', organisation: '' }, role, now: () => 10_000, random };
}

const row = (note: string, over: Partial<IntakeRow> = {}): IntakeRow => ({
  note,
  theme: '',
  author: '',
  organisation: '',
  conversation: '',
  place: '',
  date: '',
  tags: [],
  ...over,
});

function run(board: Board, rows: readonly IntakeRow[], random: Random = chance(1)): Imported {
  const imported = board.run(handOf(random), importRows, { rows });
  if (!imported.ok) throw new Error(imported.failure);
  return imported.value;
}

/** An empty update, so an empty board. */
const newBoard = () => boardOfState(Uint8Array.of(0, 0));

describe('importing rows', () => {
  it('keeps every text as it is and names the author of the file, not who imported', () => {
    const board = newBoard();
    const text = ' "Ta", she said 🙂\nsecond line  ';
    const rows = [
      row(text, { author: 'Priya ', organisation: 'Food bank', tags: ['bus', ' '] }),
      row('two', { author: 'priya', organisation: 'food bank' }),
      row('three', { organisation: 'Food bank' }),
      row('four'),
    ];
    const cards = run(board, rows).cardIds.map((id) => board.cards.get(id));
    expect(plainText(cards[0]?.heard ?? [])).toBe(text);
    expect(cards[0]).toMatchObject({
      attribution: { name: 'Priya', organisation: 'Food bank' },
      tags: ['bus'],
    });
    expect(cards[1]?.authorId).toBe(cards[0]?.authorId);
    expect(cards[2]?.attribution).toEqual({ name: '', organisation: 'Food bank' });
    expect(cards.slice(2).map((card) => card?.authorId)).toEqual([noAuthor, noAuthor]);
    expect(cards.map((card) => card?.authorId)).not.toContain(newId('author', chance(99)));
    expect(board.arrangement().loose.map(({ card }) => card.id)).toEqual(cards.map((card) => card?.id));
  });

  it('makes themes and conversations once and uses those that stand', () => {
    const board = newBoard();
    const [first] = run(board, [
      row('a', { theme: 'Buses', conversation: 'Lunch club', date: '3 Nov' }),
    ]).themeIds;
    const second = run(
      board,
      [
        row('b', { theme: ' buses', conversation: 'lunch club ', date: '3 nov' }),
        row('c', { theme: 'Doctors', place: 'Hall' }),
        row('d', { theme: 'DOCTORS', place: 'Hall' }),
      ],
      chance(2),
    );
    expect(second.themeIds).toHaveLength(1);
    expect(second.conversationIds).toHaveLength(1);
    const { themes, inTheme } = board.arrangement();
    expect(themes.map(({ title }) => title)).toEqual(['Buses', 'Doctors']);
    const words = (id: ThemeId) => inTheme.get(id)?.map(({ heard }) => plainText(heard));
    expect(words(first as ThemeId)).toEqual(['a', 'b']);
    expect(words(second.themeIds[0] as ThemeId)).toEqual(['c', 'd']);
    expect([...board.conversations.all()]).toHaveLength(2);
  });

  it('lays everything out without overlapping, and moves nothing that lies there', () => {
    const board = newBoard();
    const random = chance(3);
    for (const at of [
      { x: 0, y: 0 },
      { x: 500, y: 300 },
    ]) {
      board.run(handOf(random), addCard, { id: newId('card', random), heard: richTextOf('there'), at });
    }
    const before = layoutBoard(board.arrangement()).cards;
    const rows = Array.from({ length: 60 }, (_, index) =>
      row(`note ${index} `.repeat((index % 9) + 1), { theme: index % 3 === 0 ? '' : `Theme ${index % 7}` }),
    );
    run(board, rows);
    const after = layoutBoard(board.arrangement());
    for (const [id, box] of before) expect(after.cards.get(id)).toEqual(box);
    const loose = board.arrangement().loose.map(({ card }) => after.cards.get(card.id));
    const boxes = [...after.themes.values(), ...loose].filter((box) => box !== undefined);
    expect(boxes).toHaveLength(29);
    const overlaps = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => intersects(a, b)));
    expect(overlaps).toEqual([]);
    const right = Math.max(...[...after.themes.values()].map(({ x, width }) => x + width));
    const brought = board.arrangement().loose.filter(({ card }) => !before.has(card.id));
    expect(brought).toHaveLength(20);
    for (const { card } of brought) {
      expect(after.cards.get(card.id)?.x, 'beside the themes').toBeGreaterThan(right);
    }
    // The check itself can fail.
    expect(boxes.some((box) => intersects(box, { ...box, x: box.x + 1 }))).toBe(true);
  });

  it('lie with most of what was there, wherever a single note has strayed to', () => {
    const board = newBoard();
    const random = chance(3);
    for (const x of [0, 300, 1_000_000]) {
      const at = { x, y: x };
      board.run(handOf(random), addCard, { id: newId('card', random), heard: richTextOf('there'), at });
    }
    const { cardIds } = run(board, [row('a'), row('b', { theme: 'T' }), row('c')]);
    const { cards } = layoutBoard(board.arrangement());
    expect(cardIds).toHaveLength(3);
    for (const id of cardIds) {
      const { x, y } = cards.get(id) ?? {};
      expect(x).toBeLessThan(2000);
      expect(y).toBeLessThan(2000);
    }
  });

  it('sent again makes nothing twice and answers the same', () => {
    const board = newBoard();
    const rows = [
      row('a', { theme: 'T', author: 'A', conversation: 'C' }),
      row('b'),
      row('c', { theme: 't' }),
    ];
    const first = run(board, rows, chance(4));
    const counts = countBoard(board);
    expect(run(board, rows, chance(4))).toEqual(first);
    expect(countBoard(board)).toEqual(counts);
    run(board, rows, chance(5));
    expect(countBoard(board)).not.toEqual(counts);
  });

  it('refuses the whole of what does not fit, and viewers', () => {
    const board = newBoard();
    const tooMany = Array.from({ length: limits.cards + 1 }, () => row('x'));
    expect(board.run(handOf(chance(1)), importRows, { rows: tooMany })).toEqual(refused('board-full'));
    const long = [row('fine'), row('x'.repeat(limits.textCharacters + 1))];
    expect(board.run(handOf(chance(1)), importRows, { rows: long })).toEqual(refused('text-too-long'));
    expect(board.run(handOf(chance(1), 'viewer'), importRows, { rows: [row('x')] })).toEqual(
      refused('not-allowed'),
    );
    expect(board.cards.size + board.themes.size).toBe(0);
  });

  it('is taken back as one act, except for themes that others use by now', () => {
    const board = newBoard();
    const random = chance(6);
    const mine = newId('card', random);
    board.run(handOf(random), addCard, { id: mine, heard: richTextOf('mine'), at: { x: 0, y: 0 } });
    board.run(handOf(random), groupCards, { ids: [mine], themeId: newId('theme', random), title: 'Old' });
    const imported = run(board, [
      row('a', { theme: 'Old' }),
      row('b', { theme: 'New' }),
      row('c', { theme: 'Kept' }),
    ]);
    const kept = imported.themeIds[1] as ThemeId;
    const place = { theme: kept, order: 'a5' };
    board.cards.update(mine, { place });
    board.run(handOf(random), removeCards, { ids: imported.cardIds.slice(0, 1) });
    expect(board.run(handOf(random), takeBackImport, imported)).toEqual(done());
    expect(board.arrangement().themes.map(({ title }) => title)).toEqual(['Old', 'Kept']);
    expect(countBoard(board).cards).toBe(1);
  });
});
