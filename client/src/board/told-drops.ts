import type { CardId } from '@heard/shared/id';
import { shortWords } from '../card/card-words.ts';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { boardWording } from '../wording/board.ts';
import { cardsIn } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';

/** Milliseconds in which the drop of somebody arrives, once they are seen to hold a note no more. */
const arrival = 2000;
/** Characters by which a note is known in a short message. */
const shown = 40;

/**
 * Two people may drag one note: where it is dropped last it stays. Who dropped it before is told, since it does not lie
 * where they put it.
 */
export class ToldDrops {
  readonly #engine: BoardEngine;
  /** Notes that I dropped while somebody else still held them: who, and where I put them. */
  readonly #contested = new Map<CardId, { readonly by: string; readonly place: string }>();
  #forgetting: ReturnType<typeof setTimeout> | undefined;

  constructor(engine: BoardEngine) {
    this.#engine = engine;
  }

  /** Listens until the answer is called. */
  start(): () => void {
    const { board, presence } = this.#engine.live;
    const stops = [board.onChange(({ cards }) => this.#look(cards)), presence.onChange(this.#forgetLater)];
    return () => {
      for (const stop of stops) stop();
      clearTimeout(this.#forgetting);
    };
  }

  /** This person has let go of these notes. */
  dropped(ids: readonly CardId[]): void {
    clearTimeout(this.#forgetting);
    this.#forgetting = undefined;
    this.#contested.clear();
    for (const [id, by] of this.#heldByOthers()) {
      if (ids.includes(id)) this.#contested.set(id, { by, place: this.#placeOf(id) });
    }
  }

  #look(changed: ReadonlySet<string>): void {
    for (const [id, { by, place }] of this.#contested) {
      if (!changed.has(id) || this.#placeOf(id) === place) continue;
      this.#contested.delete(id);
      const words = shortWords(this.#engine.live.board.cards.get(id)?.heard ?? [], shown);
      showToast(boardWording.told.droppedLast(by, words));
    }
  }

  #forgetLater = (): void => {
    if (this.#contested.size === 0 || this.#forgetting !== undefined) return;
    const held = this.#heldByOthers();
    if ([...this.#contested.keys()].some((id) => held.has(id))) return;
    this.#forgetting = setTimeout(() => {
      this.#forgetting = undefined;
      this.#contested.clear();
    }, arrival);
  };

  /** Notes that others hold now, and who they are. */
  #heldByOthers(): ReadonlyMap<CardId, string> {
    const held = new Map<CardId, string>();
    for (const { drag, user } of this.#engine.live.presence.others().values()) {
      for (const id of cardsIn(drag?.ids ?? [])) held.set(id, user.name || boardWording.unnamed);
    }
    return held;
  }

  #placeOf(id: CardId): string {
    return JSON.stringify(this.#engine.live.board.cards.get(id)?.place);
  }
}
