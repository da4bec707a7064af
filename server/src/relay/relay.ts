import { done, type FailureId, type Outcome, refused } from '@heard/shared/failure';
import type { ParticipantId, Random, SessionId } from '@heard/shared/id';
import type { Role } from '@heard/shared/permission';
import { closeCode } from '@heard/shared/protocol';
import type * as Y from 'yjs';
import type { AppendRefusal, JournalStore } from '../storage/journal.ts';
import type { StoredParticipant } from '../storage/participant.ts';
import { newClientId } from './board/client-id.ts';
import type { Clock } from './clock.ts';
import { Compactor } from './compaction/compactor.ts';
import { Connection } from './connection.ts';
import { messageBurst, messagesPerSecond, presenceBurst, presencePerSecond } from './cost.ts';
import { closeReason } from './door/return-time.ts';
import type { RelayLog } from './log.ts';
import type { Room } from './room.ts';
import { type Hold, type OpenRefusal, Rooms } from './rooms.ts';
import { Saving } from './saving.ts';
import { TokenBucket } from './token-bucket.ts';
import { type RelayFigures, type RelayWatch, unwatched } from './watch.ts';
import type { Socket } from './wire/socket.ts';

/** Browsers give up a connection that is silent for 30 s. */
const checkAliveEvery = 10_000;
/** Milliseconds between one browser and the next that are asked for what they could not save. */
const askApart = 5;
/** Tabs and half-dead connections of one person; the oldest goes when another comes. */
const connectionsEach = 8;

export interface RelayOptions {
  readonly journal: JournalStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: RelayLog;
  readonly watch?: RelayWatch;
}

/** A place in a room that is kept while the WebSocket is being opened. Exactly one of the two is called. */
export interface Seat {
  /** `sessionState` is its JSON, as it is now: what changes from here on is pushed. */
  take(socket: Socket, sessionState: string): void;
  giveBack(): void;
}

/** A session in one epoch of its board: whoever was let in to act on that one does not act on the next. */
export interface SessionEpoch {
  readonly id: SessionId;
  readonly epoch: number;
}

/** Somebody who sits down. */
interface Arrival {
  readonly participant: StoredParticipant;
  readonly hold: Hold;
  readonly socket: Socket;
  readonly sessionState: string;
}

interface Person {
  readonly connections: Set<Connection>;
  readonly budget: TokenBucket;
  readonly presenceBudget: TokenBucket;
}

/** The boards of all sessions, live: everybody's connections and the server's own door to every board. */
export class Relay {
  readonly #options: RelayOptions;
  readonly #rooms: Rooms;
  readonly #saving: Saving;
  readonly #people = new Map<ParticipantId, Person>();
  #stopping = false;
  #cancelCheck: () => void;

  constructor(options: RelayOptions) {
    this.#options = options;
    const { journal, clock, log, random, watch = unwatched } = options;
    const newWriter = () => newClientId(random);
    this.#saving = new Saving({
      clock,
      probe: () => journal.probe(),
      onChange: (fails) => this.#tellStorage(fails),
    });
    this.#rooms = new Rooms({
      journal,
      saving: this.#saving,
      compactor: new Compactor(),
      clock,
      log,
      watch,
      newWriter,
    });
    this.#cancelCheck = clock.after(checkAliveEvery, () => this.#checkAlive());
  }

  /** Whether somebody who comes now is seated at once, without waiting for anything. */
  isOpen(sessionId: SessionId): boolean {
    return this.#rooms.isOpen(sessionId);
  }

  /** Opens the room for somebody; the board is loaded when this resolves. `epoch` null: whichever it is. */
  async seat(
    participant: StoredParticipant,
    epoch: number | null,
  ): Promise<Outcome<Seat, OpenRefusal | 'epoch-over' | 'server-stopping'>> {
    if (this.#stopping) return refused('server-stopping');
    const held = await this.#rooms.hold(participant.sessionId);
    if (!held.ok) return held;
    const hold = held.value;
    if (!this.#stopping && (epoch === null || epoch === hold.room.epoch)) {
      return done({
        take: (socket, sessionState) => this.#take({ participant, hold, socket, sessionState }),
        giveBack: () => hold.release(),
      });
    }
    hold.release();
    return refused(this.#stopping ? 'server-stopping' : 'epoch-over');
  }

  /**
   * Changes a board on the server's behalf. `act` works on a copy and must be done when it returns; resolves
   * after the change is on disk and everybody was told. Refused: the board is as it was. Rejects with what `act` throws.
   */
  async withBoard<Result>(
    session: SessionEpoch,
    act: (doc: Y.Doc) => Result,
  ): Promise<Outcome<Result, OpenRefusal | AppendRefusal>> {
    return this.#inRoom(session, (room) => room.write(act));
  }

  /** The whole board as it is on disk: Yjs updates (V1), to be applied in this order. */
  readBoard(session: SessionEpoch): Promise<Outcome<readonly Uint8Array[], OpenRefusal | 'epoch-over'>> {
    return this.whileOpen(session, async (read) => done(await read()));
  }

  /** Does an act before which, and while which, the board is not replaced; `read` answers the same as `readBoard`. */
  whileOpen<Result, Refusal extends FailureId>(
    session: SessionEpoch,
    act: (read: () => Promise<readonly Uint8Array[]>) => Promise<Outcome<Result, Refusal>>,
  ): Promise<Outcome<Result, Refusal | OpenRefusal | 'epoch-over'>> {
    return this.#inRoom(session, (room) => act(() => room.updates()));
  }

  /**
   * Gives a session to one act alone, with the whole board as it is on disk: everybody is sent away to the next epoch of
   * it, whoever comes waits, and other acts of the server are refused until this one is done.
   */
  async alone<Result, Refusal extends FailureId>(
    sessionId: SessionId,
    act: (board: {
      readonly epoch: number;
      readonly updates: readonly Uint8Array[];
    }) => Promise<Outcome<Result, Refusal>>,
  ): Promise<Outcome<Result, Refusal | OpenRefusal>> {
    const given = this.#rooms.alone(sessionId, async (room) => {
      const board = { epoch: room.epoch, updates: await room.updates() };
      await room.close();
      return act(board);
    });
    this.#rooms.live(sessionId)?.endAll(closeCode.epochOver);
    return given;
  }

  /** Whether something of a board that is open now was lost on the disk. */
  isDamaged(sessionId: SessionId): boolean {
    return this.#rooms.live(sessionId)?.isDamaged ?? false;
  }

  pushSessionState(sessionId: SessionId, json: string): void {
    for (const connection of this.#connectionsIn(sessionId)) connection.tellSessionState(json);
  }

  /** Who is connected now. */
  presentParticipants(sessionId: SessionId): ParticipantId[] {
    return [...new Set(this.#connectionsIn(sessionId).map(({ participant }) => participant.id))];
  }

  figures(): RelayFigures {
    const people = [...this.#people.values()].filter(({ connections }) => connections.size > 0);
    return { rooms: this.#rooms.all().length, people: people.length, savingFails: this.#saving.fails };
  }

  changeRole(participantId: ParticipantId, role: Role): void {
    for (const connection of this.#connectionsOf(participantId)) connection.changeRole(role);
  }

  disconnect(participantId: ParticipantId, code: number): void {
    for (const connection of this.#connectionsOf(participantId)) connection.end(code);
  }

  /** Sends everybody away, and does `act` when nothing of the session is in memory; whoever comes before it is done waits. */
  closeSession<Result>(sessionId: SessionId, code: number, act: () => Promise<Result>): Promise<Result> {
    const acted = this.#rooms.fenced(sessionId, act);
    this.#rooms.live(sessionId)?.endAll(code);
    return acted;
  }

  /** Sends everybody away to come back soon; resolves when everything is on disk. */
  async close(): Promise<void> {
    this.#stopping = true;
    this.#cancelCheck();
    // What has arrived is written first, so that its authors still hear that it is saved.
    await Promise.all(this.#rooms.all().map((room) => room.drained()));
    const people = this.#connections().length;
    for (const room of this.#rooms.all()) room.endAll(closeCode.restart, people);
    await this.#rooms.allClosed();
    this.#saving.stop();
  }

  #take({ participant, hold, socket, sessionState }: Arrival): void {
    // Everybody may have been sent away since the seat was given. Who sits down now would stay for ever.
    const over = this.#rooms.isFenced(participant.sessionId) ? closeCode.epochOver : hold.room.endedWith;
    if (over !== null) {
      socket.close(over, closeReason(over, 1));
      hold.release();
      return;
    }
    const person = this.#personOf(participant.id);
    const [oldest] = person.connections;
    if (oldest && person.connections.size >= connectionsEach) oldest.end(closeCode.tooManyRequests);
    const connection = new Connection({
      socket,
      room: hold.room,
      participant,
      clock: this.#options.clock,
      budget: person.budget,
      presenceBudget: person.presenceBudget,
      watch: this.#options.watch ?? unwatched,
      left: () => {
        person.connections.delete(connection);
        hold.release();
      },
    });
    person.connections.add(connection);
    this.#people.set(participant.id, person);
    connection.start(sessionState);
  }

  #personOf(participantId: ParticipantId): Person {
    const now = this.#options.clock.now();
    return (
      this.#people.get(participantId) ?? {
        connections: new Set(),
        budget: new TokenBucket(messageBurst, messagesPerSecond, now),
        presenceBudget: new TokenBucket(presenceBurst, presencePerSecond, now),
      }
    );
  }

  async #inRoom<Result, Refusal extends FailureId>(
    { id, epoch }: SessionEpoch,
    act: (room: Room) => Promise<Outcome<Result, Refusal>>,
  ): Promise<Outcome<Result, Refusal | OpenRefusal | 'epoch-over'>> {
    // What was to be done to the board that is being replaced may be just what must not come back.
    if (this.#rooms.isFenced(id)) return refused('epoch-over');
    const held = await this.#rooms.hold(id);
    if (!held.ok) return held;
    const { room, release } = held.value;
    try {
      // The room may have been waited for while it was replaced.
      return room.epoch === epoch ? await act(room) : refused('epoch-over');
    } finally {
      release();
    }
  }

  #connectionsOf(participantId: ParticipantId): Connection[] {
    return [...(this.#people.get(participantId)?.connections ?? [])];
  }

  #connectionsIn(sessionId: SessionId): Connection[] {
    return this.#connections().filter((connection) => connection.sessionId === sessionId);
  }

  #connections(): Connection[] {
    return [...this.#people.values()].flatMap(({ connections }) => [...connections]);
  }

  /** One after the other, because all of them send at once what they are asked for. */
  #tellStorage(fails: boolean): void {
    const { clock, log } = this.#options;
    if (fails) log.error({}, 'saving fails');
    else log.warn({}, 'saving works again');
    for (const [place, connection] of this.#connections().entries()) {
      connection.tellStorage(fails);
      if (!fails) clock.after(place * askApart, () => connection.askForUnsaved());
    }
  }

  #checkAlive(): void {
    for (const connection of this.#connections()) connection.checkAlive();
    // Somebody who has used up the budget does not get a new one by connecting again.
    const now = this.#options.clock.now();
    for (const [participantId, { connections, budget }] of this.#people) {
      if (connections.size === 0 && budget.isFull(now)) this.#people.delete(participantId);
    }
    this.#cancelCheck = this.#options.clock.after(checkAliveEvery, () => this.#checkAlive());
  }
}
