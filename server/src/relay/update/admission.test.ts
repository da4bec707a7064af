import { describe, expect, it } from 'vitest';
import { admit, mostClients } from './admission.ts';
import type { Id, Run } from './update-check.ts';

const emptyBoard = { clockOf: () => 0, ownerOf: () => undefined, ownedBy: () => ({ all: 0, own: 0 }) };

/** A run of structs of one letter each, of which every one needs what its place says. */
function runOf(client: number, needs: readonly (readonly Id[])[]): Run {
  const structs = needs.map((each, clock) => ({
    client,
    clock,
    length: 1,
    skip: false,
    row: null,
    needs: each,
    memory: 0,
  }));
  return { client, clock: 0, structs, end: structs.length };
}

const admissionOf = (runs: readonly Run[]) => admit({ runs, deletions: [] }, null, emptyBoard);

/** Clocks that count how often they are compared with something. */
class Comparisons {
  count = 0;

  clock(value: number): number {
    const counted = {
      valueOf: () => {
        this.count++;
        return value;
      },
    };
    return counted as unknown as number;
  }
}

describe('what is placed before it in the same update (A3)', () => {
  it('may be of many writers who rest on each other in turn, in any order', () => {
    const first = runOf(1, [[], [{ client: 2, clock: 1 }], [{ client: 3, clock: 0 }]]);
    const second = runOf(2, [[{ client: 1, clock: 0 }], []]);
    const third = runOf(3, [[{ client: 1, clock: 1 }]]);
    expect(admissionOf([first, second, third]).admitted).toBe(true);
    expect(admissionOf([third, second, first]).admitted).toBe(true);
  });

  it('is missing where two wait for each other, or for what is nowhere', () => {
    const gap = { admitted: false, because: 'gap' };
    const first = runOf(1, [[{ client: 2, clock: 0 }]]);
    expect(admissionOf([first, runOf(2, [[{ client: 1, clock: 0 }]])])).toEqual(gap);
    expect(admissionOf([first])).toEqual(gap);
    expect(admissionOf([first, runOf(3, [[]])])).toEqual(gap);
    expect(admissionOf([runOf(1, [[{ client: 1, clock: 0 }]])])).toEqual(gap);
    expect(admissionOf([runOf(1, [[{ client: 2, clock: 1 }]]), runOf(2, [[]])])).toEqual(gap);
  });

  it('is found with work that grows with what is needed only, however many wait', () => {
    const writers = 900;
    const comparisons = new Comparisons();
    const others = Array.from({ length: writers }, (_, place) => place + 2);
    const first = runOf(1, [[], ...others.map((client) => [{ client, clock: comparisons.clock(0) }])]);
    const waiting = others.map((client, place) =>
      runOf(client, [[{ client: 1, clock: comparisons.clock(place) }]]),
    );
    expect(admissionOf([first, ...waiting]).admitted).toBe(true);
    expect(comparisons.count).toBeLessThan(writers * 50);
  });
});

describe('client ids (A8)', () => {
  const admissionAmong = (all: number, own: number, runs: readonly Run[]) =>
    admit({ runs, deletions: [] }, null, { ...emptyBoard, ownedBy: () => ({ all, own }) });
  const full = { admitted: false, because: 'full' };

  it.each([
    ['one author', mostClients.ofBoard / 2, mostClients.ofAuthor],
    ['a board', mostClients.ofBoard, 0],
  ])('are bounded for %s', (_, all, own) => {
    expect(admissionAmong(all - 1, own - 1, [runOf(1, [[]])]).admitted).toBe(true);
    expect(admissionAmong(all, own, [runOf(1, [[]])])).toEqual(full);
    expect(admissionAmong(all - 1, own - 1, [runOf(1, [[]]), runOf(2, [[]])])).toEqual(full);
  });

  it('that somebody has already can always be written under', () => {
    const standing = { ...emptyBoard, ownerOf: () => null, ownedBy: () => ({ all: 30_000, own: 30_000 }) };
    expect(admit({ runs: [runOf(1, [[]])], deletions: [] }, null, standing).admitted).toBe(true);
  });
});
