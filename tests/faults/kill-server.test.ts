import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type Chance, chanceOf } from '../support/chance.ts';
import { longOr } from '../support/length.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Browser, Venue } from '../support/venue.ts';
import type { WireClient } from '../support/wire-client.ts';

const kills = longOr(5, 200);
const writers = 6;
/** Edits of one writer that wait for `saved` at a time. */
const underWay = 8;

let server: RunningServer;
afterEach(() => server.stop());

/** One person who goes on writing as fast as it is saved. */
class Writer {
  readonly name: string;
  readonly client: WireClient;
  /** The edits in order, with the number of the message each was sent in. */
  readonly #edits: { readonly edit: string; readonly message: number }[] = [];

  constructor(name: string, client: WireClient) {
    this.name = name;
    this.client = client;
  }

  goOn(): void {
    while (this.client.connected && this.client.sent - this.client.saved < underWay) {
      const edit = `${this.name} ${this.#edits.length}`;
      this.client.doc.getMap('edits').set(edit, 'a note that somebody writes');
      this.#edits.push({ edit, message: this.client.sent });
    }
  }

  /** What it was told is saved. */
  saved(): string[] {
    return this.#edits.filter(({ message }) => message <= this.client.saved).map(({ edit }) => edit);
  }

  /** What it has on its board from others. */
  heard(): string[] {
    return [...this.client.doc.getMap('edits').keys()].filter((edit) => !edit.startsWith(`${this.name} `));
  }
}

/** Lets people write until the server is killed, after so many edits have arrived. Answers what may not be lost. */
async function writeUntilKilled(venue: Venue, browsers: Browser[], news: number): Promise<Set<string>> {
  const people = await Promise.all(
    browsers.map(async (browser) => {
      const client = await venue.connect(browser);
      return new Writer(String(client.doc.clientID), client);
    }),
  );
  let left = news;
  const killed = Promise.withResolvers<void>();
  for (const person of people) {
    person.client.onNews = () => {
      person.goOn();
      if (--left === 0) void venue.server.kill().then(killed.resolve);
    };
  }
  for (const person of people) person.goOn();
  await killed.promise;
  await Promise.all(people.map(({ client }) => client.until(() => !client.connected)));
  const owed = new Set(people.flatMap((person) => [...person.saved(), ...person.heard()]));
  for (const { client } of people) client.close();
  return owed;
}

/** What is missing from the board after each kill, until there is something or there were enough kills. */
async function lostInKills(program: string | undefined, chance: Chance): Promise<string[]> {
  server = await startServer(program ? { program } : {});
  const venue = await Venue.open(server);
  const browsers = await Promise.all(
    Array.from({ length: writers }, (_, place) => venue.join(`Writer ${place}`)),
  );
  const reader = await venue.join('Reader');
  const owed = new Set<string>();
  for (let kill = 0; kill < kills; kill++) {
    for (const edit of await writeUntilKilled(venue, browsers, 200 + chance.below(1500))) owed.add(edit);
    await server.restart();
    // A new browser: it has nothing to give back to the server.
    const client = await venue.connect(reader);
    const kept = new Set(client.doc.getMap('edits').keys());
    client.close();
    const lost = [...owed].filter((edit) => !kept.has(edit));
    if (lost.length > 0) return lost;
  }
  expect(owed.size).toBeGreaterThan(kills * 20);
  return [];
}

describe('killing the whole server under load, again and again', () => {
  const chance = chanceOf(20261122);
  const timeout = kills * 12_000;

  it(`loses nothing that anybody else had received or that was called saved (S1), seed ${chance.seed}`, {
    timeout,
  }, async () => {
    expect(await lostInKills(undefined, chance)).toEqual([]);
  });

  it('the control: a server that tells before it is on disk loses something', { timeout }, async () => {
    const hasty = fileURLToPath(new URL('./hasty-server.ts', import.meta.url));
    expect(await lostInKills(hasty, chance)).not.toEqual([]);
  });
});
