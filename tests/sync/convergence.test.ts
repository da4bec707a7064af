import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { StoredParticipant } from '../../server/src/storage/participant.ts';
import { type Chance, chanceOf } from '../support/chance.ts';
import { RelayBench } from '../support/relay-bench.ts';
import { SimulatedClient } from '../support/simulated-client.ts';

interface Member {
  readonly person: StoredParticipant;
  readonly client: SimulatedClient;
}

let bench: RelayBench;
beforeEach(async () => {
  bench = await RelayBench.open();
});
afterEach(() => bench.close());

function edit({ doc }: SimulatedClient, chance: Chance): void {
  const text = doc.getText('words');
  const cards = doc.getMap('cards');
  const at = chance.below(text.length + 1);
  chance.oneOf([
    () => text.insert(at, chance.oneOf(['bus', 'é', '👵', ' '])),
    () => text.delete(at, Math.min(2, text.length - at)),
    () => cards.set(`card ${chance.below(6)}`, chance.below(100)),
    () => cards.delete(`card ${chance.below(6)}`),
    () => doc.transact(() => cards.set('both', new Y.XmlText(text.toString()))),
  ])();
}

const content = (doc: Y.Doc) => [doc.getText('words').toString(), doc.getMap('cards').toJSON()];

/** One random thing that happens to somebody, or to the server. */
async function happen(members: readonly Member[], chance: Chance): Promise<void> {
  const { client, person } = chance.oneOf(members);
  const what = chance.below(40);
  if (what === 0) await bench.restart();
  else if (what < 4) client.pair.cut();
  else if (what < 8 && !client.connected) await bench.connect(client, person);
  else if (what < 20) client.pair.deliverToServer(chance.below(4));
  else if (what < 30) client.pair.deliverToClient(chance.below(4));
  else edit(client, chance);
}

describe('random editing over lines that break', () => {
  it.each([1, 2, 3, 4, 5, 6])('ends the same for everybody, seed %i', async (seed) => {
    const chance = chanceOf(seed);
    const members: Member[] = [];
    for (let count = 0; count < 4; count++) {
      const member = { person: await bench.newPerson(), client: new SimulatedClient() };
      await bench.connect(member.client, member.person);
      members.push(member);
    }
    const clients = members.map(({ client }) => client);
    for (let heal = 0; heal < 4; heal++) {
      for (let step = 0; step < 80; step++) await happen(members, chance);
      for (const { client, person } of members) if (!client.connected) await bench.connect(client, person);
      await bench.settle(clients);
      const late = await bench.join();
      const vector = Y.encodeStateVector(late.doc);
      for (const { doc, saved, sent, refusals } of clients) {
        expect(content(doc)).toEqual(content(late.doc));
        expect(Y.encodeStateVector(doc)).toEqual(vector);
        expect(saved).toBe(sent);
        expect(refusals).toEqual([]);
      }
      late.close();
    }
  });
});
