import { done, refused } from '@heard/shared/failure';
import { newId } from '@heard/shared/id';
import { beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Checkpoint, JournalStore } from '../../storage/journal.ts';
import { DurableBoard, keep } from '../board/durable-board.ts';
import { documentOf } from '../board/live-document.ts';
import { Compaction } from './compaction.ts';
import { Compactor } from './compactor.ts';

/** The part of a store in which checkpoints are kept; it may be full. */
class Shelf {
  full = false;
  readonly written: Checkpoint[] = [];
  readonly journal: JournalStore = {
    append: async () => refused('not-saved'),
    load: async () => refused('session-gone'),
    lastSeq: async () => 0,
    probe: async () => false,
    writeCheckpoint: async (checkpoint) => {
      if (this.full) return refused('not-saved');
      this.written.push(checkpoint);
      return done();
    },
  };
}

let shelf: Shelf;
let board: DurableBoard;
let compaction: Compaction;
/** What the log was told. */
let said: string[];
let write: (updates: number) => void;
let writeText: (text: string) => void;
/** What waits for its time, which comes when the test says so. */
let waiting: Set<() => void>;
beforeEach(() => {
  waiting = new Set();
  shelf = new Shelf();
  said = [];
  board = new DurableBoard(Uint8Array.of(0, 0), []);
  const note = (_fields: unknown, words: string) => said.push(words);
  compaction = new Compaction({
    sessionId: newId('session', (length) => new Uint8Array(length)),
    epoch: 1,
    board,
    lastSeq: () => board.position,
    compactor: new Compactor(),
    journal: shelf.journal,
    clock: {
      now: () => 0,
      after: (_milliseconds, act) => {
        waiting.add(act);
        return () => waiting.delete(act);
      },
    },
    log: { info: note, warn: note, error: note },
  });
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => board.append(keep(update)));
  writeText = (text) => doc.getText('words').insert(0, text);
  write = (updates) => {
    for (let left = updates; left > 0; left--) writeText('x');
  };
});

const length = (updates: readonly Uint8Array[]) => documentOf(updates).getText('words').length;

describe('compacting a board that is left (R3)', () => {
  it('waits until it is worth it', async () => {
    write(49);
    await compaction.rest();
    expect(shelf.written).toEqual([]);
    write(1);
    await compaction.rest();
    expect(shelf.written).toMatchObject([{ epoch: 1, uptoSeq: 50 }]);
    expect(length(shelf.written.map(({ bytes }) => bytes))).toBe(50);
    expect(board.tailLength).toBe(0);
  });

  it('takes in what came while it was under way, the next time', async () => {
    write(50);
    const first = compaction.rest();
    write(60);
    await Promise.all([first, compaction.rest()]);
    expect(shelf.written.map(({ uptoSeq }) => uptoSeq)).toEqual([50, 110]);
    expect(length(board.updates)).toBe(110);
  });
});

describe('compacting a board that people are on (R3)', () => {
  const aLot = 'x'.repeat(300 * 1024);

  it('waits, so that who comes to see what has just arrived goes first', async () => {
    writeText(aLot);
    compaction.look();
    expect(shelf.written).toEqual([]);
    write(3);
    compaction.look();
    expect(waiting.size).toBe(1);
    for (const act of waiting) act();
    await compaction.rest();
    expect(shelf.written.map(({ uptoSeq }) => uptoSeq)).toEqual([4]);
  });

  it('is not waited for when all have left', async () => {
    writeText(aLot);
    compaction.look();
    write(49);
    await compaction.rest();
    expect(waiting.size).toBe(0);
    expect(shelf.written.map(({ uptoSeq }) => uptoSeq)).toEqual([50]);
  });

  it('does not happen after all have left what was not worth it', async () => {
    writeText(aLot);
    compaction.look();
    await compaction.rest();
    expect(waiting.size).toBe(0);
    expect(shelf.written).toEqual([]);
  });
});

describe('compacting that has failed (R3)', () => {
  it('leaves the board as it is, and is tried again after as many updates as it is worth', async () => {
    board.append(keep(Uint8Array.of(9, 9, 9)));
    write(49);
    const before = board.updates;
    await compaction.rest();
    expect(said).toEqual(['compact form is not the same board']);
    expect(board.updates).toEqual(before);
    write(49);
    await compaction.rest();
    compaction.look();
    expect(said).toHaveLength(1);
    write(1);
    await compaction.rest();
    expect(said).toHaveLength(2);
    expect(shelf.written).toEqual([]);
  });

  it('because the disk is full is not tried at every change, and holds everything when it works', async () => {
    shelf.full = true;
    write(50);
    await compaction.rest();
    write(49);
    await compaction.rest();
    expect(said).toEqual(['checkpoint not written']);
    shelf.full = false;
    write(1);
    await compaction.rest();
    expect(shelf.written.map(({ uptoSeq }) => uptoSeq)).toEqual([100]);
    expect(length(shelf.written.map(({ bytes }) => bytes))).toBe(100);
  });
});
