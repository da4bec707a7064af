import { done, type FailureId, type Outcome, refused } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import type { JournalStore } from '../storage/journal.ts';
import type { Clock } from './clock.ts';
import type { Compactor } from './compaction/compactor.ts';
import { kindOf, type RelayLog } from './log.ts';
import { Room } from './room.ts';
import type { Saving } from './saving.ts';
import type { RelayWatch } from './watch.ts';

export type OpenRefusal = 'session-gone' | 'board-unreadable';

/** A room that stays open until it is let go of; `release` may be called once. */
export interface Hold {
  readonly room: Room;
  release(): void;
}

type Loaded = Outcome<Room, OpenRefusal>;

interface LivePlace {
  readonly phase: 'live';
  readonly room: Room;
  holds: number;
  /** While nobody holds it: it closes after this, unless somebody comes meanwhile. */
  resting: Promise<void> | null;
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

type Place =
  | { readonly phase: 'loading'; readonly loaded: Promise<Loaded> }
  | LivePlace
  | { readonly phase: 'closing'; readonly closed: Promise<void> };

interface RoomsParts {
  readonly journal: JournalStore;
  readonly saving: Saving;
  readonly compactor: Compactor;
  readonly clock: Clock;
  readonly log: RelayLog;
  readonly watch: RelayWatch;
  newWriter(): number;
}

/** The rooms that are open now; a session that is not here is closed. At most one room for a session. */
export class Rooms {
  readonly #parts: RoomsParts;
  readonly #places = new Map<SessionId, Place>();
  /** Sessions of which no room may be opened for now; each resolves when it may again. */
  readonly #fences = new Map<SessionId, Promise<void>>();

  constructor(parts: RoomsParts) {
    this.#parts = parts;
  }

  /** The room of a session if it is live. */
  live(sessionId: SessionId): Room | null {
    const place = this.#places.get(sessionId);
    return place?.phase === 'live' ? place.room : null;
  }

  all(): Room[] {
    return [...this.#places.values()].flatMap((place) => (place.phase === 'live' ? [place.room] : []));
  }

  /** Whether `hold` has nothing to wait for. */
  isOpen(sessionId: SessionId): boolean {
    const place = this.#places.get(sessionId);
    return place?.phase === 'live' && !isLeftForGood(place);
  }

  isFenced(sessionId: SessionId): boolean {
    return this.#fences.has(sessionId);
  }

  /**
   * Opens the room if needed, after waiting for whoever has the session alone. A board that cannot be read refuses, and
   * is tried again by whoever comes next.
   */
  async hold(sessionId: SessionId): Promise<Outcome<Hold, OpenRefusal>> {
    for (;;) {
      const place = this.#places.get(sessionId);
      if (place?.phase === 'live' && !isLeftForGood(place)) return done(this.#holdOf(place));
      if (place?.phase === 'live' || place?.phase === 'closing') {
        await place.closed;
        continue;
      }
      const fence = this.#fences.get(sessionId);
      if (place === undefined && fence !== undefined) {
        await fence;
        continue;
      }
      const loaded = await (place ?? this.#open(sessionId)).loaded;
      if (!loaded.ok) return loaded;
    }
  }

  /** Loads the board by itself once its room has closed, and lets no room open before `act` is done with it. */
  alone<Result, Refusal extends FailureId>(
    sessionId: SessionId,
    act: (room: Room) => Promise<Outcome<Result, Refusal>>,
  ): Promise<Outcome<Result, Refusal | OpenRefusal>> {
    return this.fenced(sessionId, async () => {
      const loaded = await this.#load(sessionId);
      return loaded.ok ? act(loaded.value) : loaded;
    });
  }

  /**
   * Begins once the room has closed, and lets none open before `act` is done. Everybody who is in the room must be sent
   * away, also those who come while it closes. One at a time for a session.
   */
  async fenced<Result>(sessionId: SessionId, act: () => Promise<Result>): Promise<Result> {
    const before = this.#fences.get(sessionId) ?? Promise.resolve();
    const { promise: fence, resolve } = Promise.withResolvers<void>();
    const after = before.then(() => fence);
    this.#fences.set(sessionId, after);
    try {
      await before;
      while (this.#places.has(sessionId)) await this.closed(sessionId);
      return await act();
    } finally {
      if (this.#fences.get(sessionId) === after) this.#fences.delete(sessionId);
      resolve();
    }
  }

  /** Resolves when no room is open any more. Everybody must have been sent away, and nobody may come. */
  async allClosed(): Promise<void> {
    while (this.#places.size + this.#fences.size > 0) {
      await Promise.all([...this.#places.keys()].map((sessionId) => this.closed(sessionId)));
      await Promise.all(this.#fences.values());
    }
  }

  /** Resolves when the room of one session, if any, has closed. Everybody must have been sent away. */
  async closed(sessionId: SessionId): Promise<void> {
    const place = this.#places.get(sessionId);
    if (place?.phase === 'loading') await place.loaded;
    if (place?.phase === 'live') await place.closed;
    if (place?.phase === 'closing') await place.closed;
  }

  #open(sessionId: SessionId): Extract<Place, { phase: 'loading' }> {
    const loaded = this.#load(sessionId).then((outcome) => {
      if (outcome.ok) this.#places.set(sessionId, this.#livePlace(sessionId, outcome.value));
      else this.#places.delete(sessionId);
      return outcome;
    });
    const place = { phase: 'loading', loaded } as const;
    this.#places.set(sessionId, place);
    return place;
  }

  async #load(sessionId: SessionId): Promise<Loaded> {
    const { newWriter, ...parts } = this.#parts;
    const { journal, clock, log, watch } = parts;
    const from = clock.now();
    try {
      const stored = await journal.load(sessionId);
      if (!stored.ok) {
        log.error({ sessionId, code: stored.failure }, 'board not opened');
        if (stored.failure === 'board-unreadable') watch.boardDamaged();
        return stored;
      }
      const room = new Room({ ...parts, sessionId, stored: stored.value, serverWriter: newWriter() });
      const { setAside } = room.board;
      if (setAside > 0) log.error({ sessionId, count: setAside }, 'updates set aside');
      for (const { what, seq } of stored.value.damage) log.error({ sessionId, seq }, `damaged ${what}`);
      if (room.isDamaged) watch.boardDamaged();
      log.info(
        { sessionId, milliseconds: clock.now() - from, count: stored.value.updates.length },
        'board opened',
      );
      return done(room);
    } catch (error) {
      log.error({ sessionId, code: kindOf(error) }, 'board not opened');
      watch.boardDamaged();
      return refused('board-unreadable');
    }
  }

  #livePlace(sessionId: SessionId, room: Room): LivePlace {
    const { promise: closed, resolve } = Promise.withResolvers<void>();
    const close = async () => {
      this.#places.set(sessionId, { phase: 'closing', closed });
      await this.#close(sessionId, room);
      this.#places.delete(sessionId);
      resolve();
    };
    return { phase: 'live', room, holds: 0, resting: null, closed, close };
  }

  #holdOf(place: LivePlace): Hold {
    place.holds++;
    place.resting = null;
    return {
      room: place.room,
      release: () => {
        place.holds--;
        if (place.holds === 0) void this.#leave(place);
      },
    };
  }

  /** The room stays live while it comes to rest: others may be compacted before it, and who has only blinked must not wait. */
  async #leave(place: LivePlace): Promise<void> {
    const resting = place.room.rest();
    place.resting = resting;
    // What goes wrong here goes wrong again, and is logged, when it closes.
    await resting.catch(() => undefined);
    if (place.resting === resting) await place.close();
  }

  async #close(sessionId: SessionId, room: Room): Promise<void> {
    try {
      await room.close();
      this.#parts.log.info({ sessionId }, 'board closed');
    } catch (error) {
      const code = kindOf(error);
      this.#parts.log.error({ sessionId, code }, 'board closed badly');
    }
  }
}

/** A room that has sent everybody away must not be gone on with. */
function isLeftForGood({ room, resting }: LivePlace): boolean {
  return resting !== null && room.endedWith !== null;
}
