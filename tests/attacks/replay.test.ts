import type { Role } from '@heard/shared/permission';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { aSession } from '../../server/src/storage/example-records.ts';
import type { StoredParticipant } from '../../server/src/storage/participant.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';

let bench: RelayBench;
let ann: SimulatedClient;
let annHerself: StoredParticipant;
/** Everything Ann's browser has ever sent, as somebody on the same network may have recorded it. */
let recorded: Uint8Array[];
beforeEach(async () => {
  bench = await RelayBench.open();
  annHerself = await bench.newPerson({ name: 'Ann' });
  ann = new SimulatedClient();
  recorded = [];
  await bench.connect(ann, annHerself);
  const { server, send } = ann.pair;
  ann.pair.send = (frame) => {
    recorded.push(frame);
    send.call(ann.pair, frame);
  };
  expect(server.queuedBytes).toBeGreaterThan(0);
  await bench.settle([ann]);
  ann.doc.getText('words').insert(0, 'late buses');
  ann.doc.getMap('cards').set('card', new Y.Map([['tags', ['bus']]]));
  ann.doc.getText('words').delete(0, 5);
  ann.awareness.setLocalState({ cursor: { x: 1, y: 2 } });
  await bench.settle([ann]);
});
afterEach(() => bench.close());

async function journalLength(sessionId = bench.session.id): Promise<number> {
  const board = await bench.storage.journal.load(sessionId);
  return board.ok ? board.value.updates.length : -1;
}

/** Somebody sends all of it again, three times, forwards and backwards. */
async function replay(person: StoredParticipant): Promise<SimulatedClient> {
  const eve = new SimulatedClient();
  eve.awareness.setLocalState({});
  await bench.connect(eve, person);
  await bench.settle([eve]);
  for (const frames of [recorded, [...recorded].reverse(), recorded]) {
    for (const frame of frames) eve.pair.send(frame);
    await bench.settle([ann, eve]);
  }
  return eve;
}

describe('frames that were recorded and are sent again', () => {
  it.each([
    ['by the same person', () => annHerself],
    ['by somebody else', () => bench.newPerson({ name: 'Eve' })],
    ['by a viewer', () => bench.newPerson({ name: 'Eve', role: 'viewer' as Role })],
  ])('%s change nothing and are not written again (A1, V1)', async (_who, whose) => {
    const before = Y.encodeStateAsUpdate(ann.doc);
    const entries = await journalLength();
    expect(recorded.length).toBeGreaterThan(4);
    const eve = await replay(await whose());
    expect(eve.pair.closedWith).toBe(null);
    expect(await journalLength()).toBe(entries);
    expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(before);
    ann.doc.getText('words').insert(0, 'no ');
    await bench.settle([ann]);
    expect(ann.saved).toBe(ann.sent);
    expect(ann.refusals).toEqual([]);
  });

  it('by somebody else do not move the cursor of whom they came from (P2)', async () => {
    const ben = await bench.join({ name: 'Ben' });
    ann.awareness.setLocalState({ cursor: { x: 9, y: 9 } });
    await bench.settle([ann, ben]);
    await replay(await bench.newPerson({ name: 'Eve' }));
    await bench.settle([ann, ben]);
    const [seen, ...more] = ben.othersPresence().filter((state) => 'cursor' in state);
    expect(seen).toMatchObject({ cursor: { x: 9, y: 9 }, user: { name: 'Ann' } });
    expect(more).toEqual([]);
  });

  it('on the board of another session do not reach this one', async () => {
    const other = aSession(bench.session.engagementId);
    await bench.storage.sessions.create(other);
    const before = Y.encodeStateAsUpdate(ann.doc);
    await replay(await bench.newPerson({ name: 'Eve', sessionId: other.id }));
    expect(Y.encodeStateAsUpdate(ann.doc)).toEqual(before);
    // The control: there they are news, and whoever may write there has written them.
    expect(await journalLength(other.id)).toBeGreaterThan(0);
  });

  it('of somebody who has only just begun are refused to a viewer, and nothing of them is kept (V1)', async () => {
    const other = aSession(bench.session.engagementId);
    await bench.storage.sessions.create(other);
    const viewer = await bench.newPerson({ sessionId: other.id, role: 'viewer' });
    const eve = await replay(viewer);
    expect(new Set(eve.refusals)).toEqual(new Set(['not-allowed']));
    expect(await journalLength(other.id)).toBe(0);
  });
});
