import { addCard } from '@heard/shared/card';
import { done } from '@heard/shared/failure';
import { newId } from '@heard/shared/id';
import { attributionOf } from '@heard/shared/participant';
import { richTextOf } from '@heard/shared/richtext';
import type { Snapshot } from '@heard/shared/snapshot/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Answered,
  type Browser,
  changeBoard,
  introduction,
  joined,
  makeTestSession,
  meOf,
  openTestApp,
  readBoard,
  storedSession,
  type TestApp,
  type TestSession,
} from '../../server/src/app.harness.ts';
import { canary, filesWithCanary } from '../support/canary.ts';
import { overStore } from '../support/over-store.ts';

/** What stands where the app meets its store and can be told to let something else come in between. */
type Station = 'person found' | 'snapshots listed' | 'import to be written' | 'person to be written';

let test: TestApp;
let session: TestSession;
let amina: Browser;
let between: { readonly at: Station; times: number; readonly act: () => Promise<unknown> } | null;
beforeEach(async () => {
  between = null;
  test = await openTestApp({}, (storage) => {
    const { snapshots, imports, participants } = storage;
    const before = async <Value>(at: Station, then: () => Promise<Value>) => {
      await pass(at);
      return then();
    };
    return {
      ...storage,
      snapshots: overStore(snapshots, {
        listBySession: (id) => before('snapshots listed', () => snapshots.listBySession(id)),
      }),
      imports: overStore(imports, {
        create: (record) => before('import to be written', () => imports.create(record)),
      }),
      participants: overStore(participants, {
        update: (id, change) => before('person to be written', () => participants.update(id, change)),
        async getByDevice(id, device) {
          const found = await participants.getByDevice(id, device);
          await pass('person found');
          return found;
        },
      }),
    };
  });
  session = await makeTestSession(test);
  amina = await joined(test, session, { name: canary });
});
afterEach(() => test.close());

async function pass(at: Station): Promise<void> {
  if (between?.at !== at || --between.times > 0) return;
  const { act } = between;
  between = null;
  await act();
}

const erase = (what: object) => session.organiser.call('POST', `${session.path}/erasures`, what);

/** The ways in which Amina's name comes to stand somewhere. */
const writing: Readonly<Record<string, () => Promise<Answered>>> = {
  'a snapshot': () => amina.call('POST', `${session.path}/snapshots`, { reason: 'before-mass-delete' }),
  'an import': () =>
    amina.call('POST', `${session.path}/imports`, {
      key: 'key-0123456789abcdef',
      fileName: canary,
      rows: [{ note: 'From a file' }],
    }),
  'another name': () =>
    amina.call('PATCH', `${session.path}/me`, { ...introduction, name: `${canary} again` }),
  'coming back': () =>
    amina.call('POST', '/api/join', {
      door: { code: session.invitation.code },
      ...introduction,
      name: `${canary} again`,
    }),
};

/** How often it is looked who asks: also before a body is read, and again when it is their turn. */
const looks: Readonly<Record<string, number>> = { 'a snapshot': 2, 'an import': 3 };

describe('what the server was asked for before an erasure (E4)', () => {
  it('and was not begun before it is not done on the board after it', async () => {
    const { id } = await meOf(amina, session);
    const ben = await joined(test, session, { name: 'Ben' });
    between = {
      at: 'person found',
      times: 2,
      act: async () => expect((await erase({ participantId: id })).status).toBe(200),
    };
    const rows = [{ note: canary }];
    const key = 'key-0123456789abcdef';
    expect(await ben.refusal('POST', `${session.path}/imports`, { key, rows })).toBe('epoch-over');
    expect(filesWithCanary(test.folder)).toEqual([]);
  });

  it.each(Object.keys(writing))('does not write down an erased name after it: %s', async (what) => {
    const { id } = await meOf(amina, session);
    expect(filesWithCanary(test.folder)).not.toEqual([]);
    between = {
      at: 'person found',
      times: looks[what] ?? 1,
      act: async () => expect((await erase({ participantId: id })).status).toBe(200),
    };
    const answered = await writing[what]?.();
    expect(answered?.body).toEqual({ failure: 'epoch-over' });
    expect(filesWithCanary(test.folder)).toEqual([]);
  });

  it.each([
    ['an import', 'import to be written'],
    ['another name', 'person to be written'],
  ] as const)('is waited for where it has begun: %s', async (what, at) => {
    const { id } = await meOf(amina, session);
    let erasing: Promise<Answered> | undefined;
    between = {
      at,
      times: 1,
      act: async () => {
        erasing = erase({ participantId: id });
        await Promise.race([erasing, untilErasureWaits()]);
      },
    };
    expect((await writing[what]?.())?.status).toBe(200);
    expect((await erasing)?.status).toBe(200);
    expect(filesWithCanary(test.folder)).toEqual([]);
  });

  it('does not bring back from a snapshot what is erased while it is restored', async () => {
    const { organiser, path } = session;
    const me = await meOf(organiser, session);
    const hand = { ...me, attribution: attributionOf(me), now: () => 1, random: test.random };
    const id = newId('card', test.random);
    const note = { id, heard: richTextOf(canary), at: { x: 0, y: 0 } };
    await changeBoard(test, session, (board) => board.run(hand, addCard, note));
    const snapshot = await organiser.get<Snapshot>('POST', `${path}/snapshots`, { label: 'Before' });
    between = {
      at: 'snapshots listed',
      times: 1,
      act: async () => expect((await erase({ cardIds: [id] })).status).toBe(200),
    };
    expect(await organiser.refusal('POST', `${path}/snapshots/${snapshot.id}/restore`, {})).toBe(
      'epoch-over',
    );
    expect(await readBoard(test, session, ({ cards }) => cards.size)).toEqual(done(0));
  });
});

/** Until the erasure has asked for the session, and somebody has still to be waited for. */
const untilErasureWaits = () =>
  vi.waitUntil(
    async () => {
      const looked = await test.live.readBoard(await storedSession(test, session), async () => undefined);
      return !looked.ok && test.live.figures().rooms === 1;
    },
    { timeout: 20_000, interval: 5 },
  );
