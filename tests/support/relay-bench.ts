import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../../server/src/relay/clock.ts';
import { Relay } from '../../server/src/relay/relay.ts';
import { anEngagement, aParticipant, aSession } from '../../server/src/storage/example-records.ts';
import type { JournalStore } from '../../server/src/storage/journal.ts';
import type { StoredParticipant } from '../../server/src/storage/participant.ts';
import type { StoredSession } from '../../server/src/storage/session.ts';
import { openSqliteStorage } from '../../server/src/storage/sqlite/sqlite-storage.ts';
import type { Storage } from '../../server/src/storage/storage.ts';
import { chanceOf } from './chance.ts';
import { SimulatedClient } from './simulated-client.ts';
import { StillClock } from './still-clock.ts';

const silent = { info() {}, warn() {}, error() {} };

/** Opens the store in a folder, or fails the test. */
export async function openStorage(folder: string): Promise<Storage> {
  const opened = await openSqliteStorage(folder);
  if (!opened.ok) throw new Error(opened.refusal);
  return opened.storage;
}

/** A relay on a real SQLite store with one session, and simulated browsers to put on it. */
export class RelayBench {
  readonly clock = new StillClock();
  readonly folder: string;
  readonly session: StoredSession;
  /** Stands between relay and store, so that a test can make the disk fail. */
  readonly wrapJournal: (journal: JournalStore) => JournalStore;
  storage: Storage;
  relay: Relay;

  private constructor(
    folder: string,
    storage: Storage,
    session: StoredSession,
    wrap: RelayBench['wrapJournal'],
  ) {
    this.folder = folder;
    this.storage = storage;
    this.session = session;
    this.wrapJournal = wrap;
    this.relay = makeRelay(wrap(storage.journal), this.clock);
  }

  static async open(wrapJournal: RelayBench['wrapJournal'] = (journal) => journal): Promise<RelayBench> {
    const folder = await mkdtemp(join(tmpdir(), 'heard-relay-'));
    const storage = await openStorage(folder);
    const engagement = anEngagement();
    await storage.engagements.create(engagement);
    const session = aSession(engagement.id);
    await storage.sessions.create(session);
    return new RelayBench(folder, storage, session, wrapJournal);
  }

  async close(): Promise<void> {
    await this.relay.close();
    await this.storage.close();
    await rm(this.folder, { recursive: true });
  }

  /** A clean stop and a new start on the same folder. */
  async restart(): Promise<void> {
    await this.relay.close();
    await this.storage.close();
    this.storage = await openStorage(this.folder);
    this.relay = makeRelay(this.wrapJournal(this.storage.journal), this.clock);
  }

  newPerson(over: Partial<StoredParticipant> = {}): Promise<StoredParticipant> {
    return this.storage.participants.create(aParticipant(this.session.id, over));
  }

  /** Puts a browser on the board; what both sides sent is still in the queues. */
  async connect(client: SimulatedClient, person: StoredParticipant): Promise<void> {
    const seat = await this.relay.seat(person, null);
    if (!seat.ok) throw new Error(seat.failure);
    seat.value.take(client.newPair().server, '{"stage":"welcome"}');
    client.begin();
  }

  /** A new person in a new browser, in step with the server. */
  async join(over: Partial<StoredParticipant> = {}): Promise<SimulatedClient> {
    const client = new SimulatedClient();
    await this.connect(client, await this.newPerson(over));
    await this.settle([client]);
    return client;
  }

  /** Delivers everything in both directions until all is saved and nobody has anything to say. */
  async settle(clients: readonly SimulatedClient[]): Promise<void> {
    // The disk answers in its own time; a few turns of the event loop without news mean that it has.
    for (let quietTurns = 0; quietTurns < 3; quietTurns++) {
      this.clock.pass(25);
      for (const { pair } of clients) {
        if (pair.deliverToServer() + pair.deliverToClient() > 0) quietTurns = 0;
      }
      // Goes the way of all commits, so whatever was handed to the disk before is answered before it.
      await this.storage.journal.append({ sessionId: this.session.id, epoch: 0, firstSeq: 1, entries: [] });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

function makeRelay(journal: JournalStore, clock: Clock): Relay {
  const { random } = chanceOf(7);
  return new Relay({
    journal,
    clock,
    random,
    log: silent,
  });
}
