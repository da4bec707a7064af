import { done, refused } from '@heard/shared/failure';
import { newId } from '@heard/shared/id';
import { beforeEach, describe, expect, it } from 'vitest';
import { LiveBoard } from '../../server/src/relay/board/live-board.ts';
import { documentOf } from '../../server/src/relay/board/live-document.ts';
import { compact } from '../../server/src/relay/compaction/compact.ts';
import { Compaction } from '../../server/src/relay/compaction/compaction.ts';
import { Compactor } from '../../server/src/relay/compaction/compactor.ts';
import { stepsOf, TooMuchWork } from '../../server/src/relay/update/integration-limit.ts';
import { readUpdate } from '../../server/src/relay/update/update-check.ts';
import type { Checkpoint } from '../../server/src/storage/journal.ts';
import { chanceOf } from '../support/chance.ts';
import { StillClock } from '../support/still-clock.ts';
import { atRoot, between, content, handMadeUpdate, inType } from './hand-made.ts';

/**
 * A line at whose start each of many writes one letter, saying that it stands before another letter of the line; and then
 * one who writes much there, in pieces. In this order that takes little. In one update what was written much comes first, and
 * each letter is compared with every piece of it.
 */
function knot(letters: number, pieces: number): Uint8Array[] {
  const [line, much] = [3000, 2000];
  const start = [line, 1] as const;
  const text = inType([line, 0], null, content.text('x'.repeat(letters + 1)));
  const written = handMadeUpdate([
    { client: line, clock: 0, structs: [atRoot('notes', 'one', content.type(2)), text] },
  ]);
  const each = Array.from({ length: letters }, (_, index) => {
    const structs = [between(start, [line, index + 2], content.text('c'))];
    return handMadeUpdate([{ client: index + 1, clock: 0, structs }]);
  });
  const inPieces = Array.from({ length: pieces }, (_, clock) =>
    between(
      clock === 0 ? start : [much, clock - 1],
      [line, 2],
      clock % 2 ? content.text('a') : content.deleted(1),
    ),
  );
  return [written, ...each, handMadeUpdate([{ client: much, clock: 0, structs: inPieces }])];
}

const someKnot = () => knot(100, 15_000);
const largeKnot = () => knot(300, 15_000);

let board: LiveBoard;
beforeEach(() => {
  const stored = { epoch: 1, checkpoint: null, updates: [], damage: [], nextSeq: 1, writers: [] };
  board = new LiveBoard(stored, 7);
});

function send(update: Uint8Array): string {
  const contents = readUpdate(update);
  if (contents === null) throw new Error('The update is malformed.');
  const admission = board.admit(update, contents, null);
  if (!admission.admitted) return admission.because;
  board.onDisk(admission.change);
  return 'admitted';
}

function compactionOf({ durable }: LiveBoard) {
  const checkpoints: Checkpoint[] = [];
  const compaction = new Compaction({
    sessionId: newId('session', chanceOf(1).random),
    epoch: 1,
    board: durable,
    lastSeq: () => durable.position,
    compactor: new Compactor(),
    journal: {
      append: async () => refused('not-saved'),
      load: async () => refused('session-gone'),
      lastSeq: async () => 0,
      probe: async () => false,
      writeCheckpoint: async (checkpoint) => {
        checkpoints.push(checkpoint);
        return done();
      },
    },
    clock: new StillClock(),
    log: { info() {}, warn() {}, error() {} },
  });
  return { compaction, checkpoints };
}

/** The control: nothing keeps this from being written. */
function sendAll(updates: readonly Uint8Array[]): void {
  for (const update of updates) expect(send(update)).toBe('admitted');
}

const note = (client: number) =>
  handMadeUpdate([
    { client, clock: 0, structs: [atRoot('notes', String(client), content.text('an honest word'))] },
  ]);

describe('what is quick to open as it was written, and slow in one update (U9, R7)', () => {
  it('opens as it was written', () => {
    sendAll(largeKnot());
    expect(stepsOf(documentOf(board.durable.updates))).toBeLessThan(200_000);
    expect(() => documentOf([board.state()])).toThrow(TooMuchWork);
  });

  it('is found out before it is put in place of the journal', () => {
    sendAll(someKnot());
    expect(stepsOf(documentOf([board.state()]))).toBeGreaterThan(1_000_000);
    expect(compact(board.durable.updates)).toBe('slow to open');
    expect(compact(largeKnot())).toBe('slow to open');
    expect(compact(knot(10, 1000))).toBeInstanceOf(Uint8Array);
  });

  it('takes nothing more but what is deleted, until it can be had in compact form again', async () => {
    sendAll(someKnot());
    expect(send(note(5000))).toBe('admitted');
    const { compaction, checkpoints } = compactionOf(board);
    await compaction.rest();
    expect(checkpoints).toEqual([]);
    expect(send(note(5001))).toBe('full');
    // The whole note is gone, and other things are, as many as are worth another try.
    for (let place = 14_001; place < 14_100; place += 2) {
      expect(send(handMadeUpdate([], [{ client: 2000, ranges: [[place, 1]] }]))).toBe('admitted');
    }
    expect(send(handMadeUpdate([], [{ client: 3000, ranges: [[0, 1]] }]))).toBe('admitted');
    await compaction.rest();
    expect(checkpoints).toHaveLength(1);
    expect(send(note(5001))).toBe('admitted');
  });

  it('can be changed by the server, on a copy that is made as it was written', () => {
    sendAll(largeKnot());
    const { change } = board.rehearse((doc) => {
      doc.getMap('notes').delete('one');
    });
    expect(change?.steps).toBeLessThan(100_000);
  });
});
