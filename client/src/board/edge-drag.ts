import type { ThemeId } from '@heard/shared/id';
import { columnsWithin } from '@heard/shared/layout';
import type { BoardEngine } from './board-engine.ts';
import { setColumns } from './columns.tsx';

export interface EdgeHost {
  readonly engine: BoardEngine;
  readonly id: ThemeId;
  readonly grip: HTMLElement;
  /** Hears how many columns letting go would make; null when nothing is promised any more. */
  readonly onPromise: (columns: number | null) => void;
}

/** Draws the right edge of a theme out or in. Escape leaves all as it was. Answers how to stop. */
export function listenToEdge(host: EdgeHost): () => void {
  const drag = new EdgeDrag(host);
  const stopping = new AbortController();
  const { signal } = stopping;
  const { grip } = host;
  grip.addEventListener('pointerdown', drag.down, { signal });
  grip.addEventListener('pointermove', drag.move, { signal });
  grip.addEventListener('pointerup', drag.up, { signal });
  grip.addEventListener('pointercancel', drag.cancel, { signal });
  // Neither a click on empty paper nor a wish for a new note.
  for (const click of ['click', 'dblclick']) {
    grip.addEventListener(click, (event) => event.stopPropagation(), { signal });
  }
  window.addEventListener('keydown', drag.key, { signal });
  return () => {
    stopping.abort();
    drag.cancel();
  };
}

class EdgeDrag {
  readonly #host: EdgeHost;
  #promised: number | null = null;

  constructor(host: EdgeHost) {
    this.#host = host;
  }

  down = (event: PointerEvent): void => {
    // The board is not moved by it, and no thing is held.
    event.stopPropagation();
    if (event.button !== 0) return;
    this.#host.grip.setPointerCapture(event.pointerId);
    this.#promise(this.#now());
  };

  move = ({ clientX, clientY }: PointerEvent): void => {
    if (this.#promised === null) return;
    const { engine, id } = this.#host;
    const left = engine.things.box(id)?.x ?? 0;
    this.#promise(columnsWithin(engine.rig.boardPoint({ x: clientX, y: clientY }).x - left));
  };

  up = (): void => {
    const columns = this.#promised;
    this.cancel();
    if (columns !== null && columns !== this.#now()) setColumns(this.#host.engine, this.#host.id, columns);
  };

  cancel = (): void => {
    if (this.#promised !== null) this.#promise(null);
  };

  key = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.cancel();
  };

  #promise(columns: number | null): void {
    if (columns === this.#promised) return;
    this.#promised = columns;
    this.#host.engine.busy.set(columns !== null);
    this.#host.onPromise(columns);
  }

  #now(): number {
    const { engine, id } = this.#host;
    return engine.live.board.themes.get(id)?.columns ?? 1;
  }
}
