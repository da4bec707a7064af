import { recordsOf, replaceBoard } from '@heard/shared/board';
import { exportBoard, readExport } from '@heard/shared/report';
import { describe, expect, test } from 'vitest';
import { chanceOf } from '../support/chance.ts';
import { emptyBoard, handsFrom, randomBoard } from '../support/random-board.ts';
import { sessionFacts } from './facts.ts';

const seeds = Array.from({ length: 40 }, (_, index) => 1000 + index);
const at = Date.UTC(2026, 10, 22, 20);

/** Through the text of the file, as it would be saved and chosen again. */
function throughFile(given: unknown): unknown {
  return JSON.parse(JSON.stringify(given));
}

describe('a complete export', () => {
  test.each(seeds)('is read again into an equal board (seed %i)', (seed) => {
    const board = randomBoard(seed, 120);
    const records = recordsOf(board);
    expect(records.cards.length).toBeGreaterThan(0);
    const read = readExport(throughFile(exportBoard(sessionFacts, records, at)));
    if (!read.ok) throw new Error(read.failure);
    expect(read.value.session).toEqual(sessionFacts);

    const copy = emptyBoard();
    const [hand] = handsFrom(chanceOf(seed));
    if (hand === undefined) throw new Error('no hand');
    expect(copy.run(hand, replaceBoard, { records: read.value.records }).ok).toBe(true);
    expect(recordsOf(copy)).toEqual(records);
    expect(copy.arrangement().loose.map(({ card }) => card.id)).toEqual(
      board.arrangement().loose.map(({ card }) => card.id),
    );
  });

  test('a word less is noticed (known-bad control)', () => {
    const records = recordsOf(randomBoard(1, 120));
    const read = readExport(
      throughFile(exportBoard(sessionFacts, { ...records, cards: records.cards.slice(1) }, at)),
    );
    if (!read.ok) throw new Error(read.failure);
    expect(read.value.records).not.toEqual(records);
  });
});
