import { type Board, openBoard, recordsOf } from '@heard/shared/board';
import type { Hand } from '@heard/shared/record';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { StoredParticipant } from '../../server/src/storage/participant.ts';
import { type Chance, chanceOf } from '../support/chance.ts';
import { actAtRandom, handsFrom } from '../support/random-board.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';

interface Member {
  readonly person: StoredParticipant;
  readonly client: SimulatedClient;
  readonly board: Board;
  readonly hand: Hand;
}

let bench: RelayBench;
beforeEach(async () => {
  bench = await RelayBench.open();
});
afterEach(() => bench.close());

async function fourMembers(chance: Chance): Promise<Member[]> {
  const members: Member[] = [];
  for (const hand of handsFrom(chance)) {
    const client = new SimulatedClient();
    const member = { person: await bench.newPerson(), client, board: openBoard(client.doc), hand };
    await bench.connect(client, member.person);
    members.push(member);
  }
  return members;
}

/** Letters into the middle of somebody's text, as an open editor writes them. */
function type({ board, client }: Member, chance: Chance): void {
  const cards = [...board.cards.all()];
  if (cards.length === 0) return;
  const paragraph = board.cards.fragment(chance.oneOf(cards).id, 'heard')?.get(0);
  const text = paragraph instanceof Y.XmlElement && paragraph.length > 0 ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) return;
  client.doc.transact(() => {
    const at = chance.below(text.length + 1);
    if (chance.below(3) > 0) text.insert(at, chance.oneOf(['bus', 'é', '👵', ' ']));
    else text.delete(at, Math.min(2, text.length - at));
  });
}

/** One random thing that happens to somebody, or to the server. */
async function happen(members: readonly Member[], chance: Chance): Promise<void> {
  const member = chance.oneOf(members);
  const { client, person } = member;
  const what = chance.below(40);
  if (what === 0) await bench.restart();
  else if (what < 4) client.pair.cut();
  else if (what < 8 && !client.connected) await bench.connect(client, person);
  else if (what < 18) client.pair.deliverToServer(chance.below(4));
  else if (what < 28) client.pair.deliverToClient(chance.below(4));
  else if (what < 32) type(member, chance);
  else actAtRandom(member.board, member.hand, chance);
}

async function heal(members: readonly Member[]): Promise<void> {
  for (const { client, person } of members) if (!client.connected) await bench.connect(client, person);
  await bench.settle(members.map(({ client }) => client));
}

/** Every card that is not deleted stands in exactly one place. */
function expectEachCardOnce(board: Board): void {
  const { inTheme, loose } = board.arrangement();
  const shown = [...[...inTheme.values()].flat(), ...loose.map(({ card }) => card)].map(({ id }) => id);
  const standing = [...board.cards.all()].filter((card) => card.removedAt === null).map(({ id }) => id);
  expect(shown.sort()).toEqual(standing.sort());
}

describe('random acts over lines that break', () => {
  it.each([11, 12, 13, 14, 15, 16, 17, 18])('end in equal boards, seed %i', async (seed) => {
    const chance = chanceOf(seed);
    const members = await fourMembers(chance);
    for (let round = 0; round < 4; round++) {
      for (let step = 0; step < 80; step++) await happen(members, chance);
      await heal(members);
      const late = await bench.join();
      const board = openBoard(late.doc);
      expectEachCardOnce(board);
      for (const { client, board: own } of members) {
        expect(recordsOf(own)).toEqual(recordsOf(board));
        expect(own.arrangement()).toEqual(board.arrangement());
        expect(Y.encodeStateVector(client.doc)).toEqual(Y.encodeStateVector(late.doc));
        expect(client.saved).toBe(client.sent);
        expect(client.refusals).toEqual([]);
      }
      late.close();
    }
  });

  it('would be found out if a browser did not come back', async () => {
    const chance = chanceOf(19);
    const members = await fourMembers(chance);
    const [away, ...others] = members;
    if (away === undefined) throw new Error('nobody');
    away.client.pair.cut();
    for (let step = 0; step < 40; step++) actAtRandom(chance.oneOf(others).board, away.hand, chance);
    await bench.settle(others.map(({ client }) => client));
    expect(recordsOf(away.board)).not.toEqual(recordsOf(chance.oneOf(others).board));
  });
});
