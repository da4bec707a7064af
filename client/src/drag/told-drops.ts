import type { CardId } from '@heard/shared/id';
import { shortWords } from '../card/card-words.ts';
import type { LiveSession } from '../sync/index.ts';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { boardWording } from '../wording/board.ts';

/** Milliseconds in which the drop of somebody arrives, once they are seen to hold a note no more. */
const arrival = 2000;
/** Characters by which a note is known in a short message. */
const shown = 40;

interface Contest {
  readonly holding: Map<number, string>;
  /** Who of them let go of it last; null while all hold it still. */
  letGoBy: string | null;
  /** Where I put it. */
  readonly place: string;
}

/**
 * Some people may drag one note: where it is dropped last it stays. Who dropped it before is told, since it does not lie
 * where they put it.
 */
export class ToldDrops {
  readonly #live: LiveSession;
  /** Notes that I dropped while others still held them. */
  readonly #contests = new Map<CardId, Contest>();
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor(live: LiveSession) {
    this.#live = live;
  }

  /** Listens until the answer is called. */
  start(): () => void {
    const { board, presence } = this.#live;
    const stops = [board.onChange(this.#look), presence.onChange(this.#look)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(this.#forgetting);
    };
  }

  /** This person has let go of these notes. */
  dropped(ids: readonly CardId[]): void {
    clearTimeout(this.#forgetting);
    this.#forgetting = undefined;
    this.#contests.clear();
    for (const id of ids) {
      const holding = this.#holdersOf(id);
      if (holding.size > 0) this.#contests.set(id, { holding, letGoBy: null, place: this.#placeOf(id) });
    }
  }

  /** That somebody let go of a note and that it lies elsewhere arrive one after the other, in either order. */
  #look = (): void => {
    for (const [id, contest] of this.#contests) {
      const now = this.#holdersOf(id);
      for (const [client, name] of contest.holding) {
        if (now.has(client)) continue;
        contest.holding.delete(client);
        contest.letGoBy = name;
      }
      if (contest.letGoBy === null || this.#placeOf(id) === contest.place) continue;
      this.#contests.delete(id);
      const words = shortWords(this.#live.board.cards.get(id)?.heard ?? [], shown);
      showToast(boardWording.told.droppedLast(contest.letGoBy, words));
    }
    this.#forgetLater();
  };

  #forgetLater(): void {
    if (this.#contests.size === 0 || this.#forgetting !== undefined) return;
    if ([...this.#contests.values()].some(({ holding }) => holding.size > 0)) return;
    this.#forgetting = setTimeout(() => {
      this.#forgetting = undefined;
      this.#contests.clear();
    }, arrival);
  }

  /** The names of others who hold a note now, by connection. */
  #holdersOf(id: CardId): Map<number, string> {
    const holders = new Map<number, string>();
    for (const [client, { drag, user }] of this.#live.presence.others()) {
      if (drag?.ids.includes(id)) holders.set(client, user.name || boardWording.unnamed);
    }
    return holders;
  }

  #placeOf(id: CardId): string {
    return JSON.stringify(this.#live.board.cards.get(id)?.place);
  }
}
