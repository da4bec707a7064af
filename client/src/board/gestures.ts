import { boxBetween, type Point } from '@heard/shared/geometry';
import { isId, type ThemeId } from '@heard/shared/id';
import { isTyping } from '../shortcuts/typing.ts';
import { newNote, startEditing } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';
import { toggleFold } from './fold.ts';
import { cardsTouching, type ThingId, topAt } from './scene.ts';

/** Moved less than this many pixels, a press is a click. */
const slop = 4;

export interface GestureHost {
  readonly engine: BoardEngine;
  readonly view: HTMLElement;
  readonly lasso: HTMLElement;
  /** True while cards are dragged: a finger then no longer moves the board. */
  readonly isDragging: () => boolean;
}

/**
 * The card under the pointer, or the theme whose head is; the body of a theme counts as empty board. A card that is drawn as
 * a block has no element, but is where it is.
 */
export function thingAt(engine: BoardEngine, { target, clientX, clientY }: MouseEvent): ThingId | undefined {
  if (!(target instanceof Element) || target.closest('[data-editor]') !== null) return undefined;
  const thing = target.closest<HTMLElement>('[data-thing]');
  if (thing !== null) return thing.dataset.thing as ThingId;
  const { sight, things, rig } = engine;
  if (!sight.isFar && !sight.isMissing) return undefined;
  return topAt(things.scene, rig.boardPoint({ x: clientX, y: clientY }), (_, isTheme) => !isTheme);
}

/** Pan, zoom, lasso, click and double click. Dragging things is not here. Answers how to stop. */
export function listenToGestures(host: GestureHost): () => void {
  const { view, engine } = host;
  const gestures = new Gestures(host);
  const stopping = new AbortController();
  const { signal } = stopping;
  view.addEventListener('wheel', gestures.wheel, { signal, passive: false });
  view.addEventListener('pointerdown', gestures.down, { signal });
  view.addEventListener('click', gestures.click, { signal });
  view.addEventListener('dblclick', gestures.doubleClick, { signal });
  view.addEventListener('pointermove', gestures.hover, { signal });
  view.addEventListener('pointerleave', () => engine.live.presence.tell({ cursor: null }), { signal });
  view.addEventListener('focusin', gestures.focus, { signal });
  // The focus of a thing out of view must never scroll the frame itself.
  view.addEventListener('scroll', () => view.scrollTo(0, 0), { signal });
  window.addEventListener('pointermove', gestures.move, { signal });
  window.addEventListener('pointerup', gestures.up, { signal });
  window.addEventListener('pointercancel', gestures.up, { signal });
  window.addEventListener('keydown', gestures.spaceDown, { signal });
  window.addEventListener('keyup', gestures.spaceUp, { signal });
  return () => {
    stopping.abort();
    // Whoever has gone on to the list points at nothing here any more.
    engine.live.presence.tell({ cursor: null });
  };
}

type Mode =
  | { readonly is: 'pan'; readonly pointer: number; last: Point }
  | { readonly is: 'lasso'; readonly from: Point; readonly before: readonly ThingId[]; started: boolean };

class Gestures {
  readonly #host: GestureHost;
  readonly #fingers = new Map<number, Point>();
  #mode: Mode | null = null;
  #pressed: Point = { x: 0, y: 0 };
  #hasMoved = false;
  /** By a finger: a hand that has no keys to hold. */
  #isTap = false;
  #space = false;

  constructor(host: GestureHost) {
    this.#host = host;
  }

  wheel = (event: WheelEvent): void => {
    const isZoom = event.ctrlKey || event.metaKey;
    // A long text scrolls under the wheel.
    if (!isZoom && event.target instanceof Element && event.target.closest('[data-editor]')) return;
    event.preventDefault();
    const { rig } = this.#host.engine;
    const scale = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    if (isZoom) {
      const turn = Math.max(-50, Math.min(50, event.deltaY * scale));
      rig.zoomTo(rig.camera.zoom * Math.exp(-turn * 0.008), rig.viewPoint(pointOf(event)));
    } else {
      const [x, y] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
      rig.panBy({ x: -x * scale, y: -y * scale });
    }
  };

  down = (event: PointerEvent): void => {
    if (event.target instanceof Element && event.target.closest('[data-editor]')) return;
    // A palm, or a finger that comes to rest, beside the one that drags.
    if (this.#host.isDragging()) return;
    const at = pointOf(event);
    this.#pressed = at;
    this.#hasMoved = false;
    const isTouch = event.pointerType === 'touch';
    this.#isTap = isTouch;
    if (isTouch) this.#fingers.set(event.pointerId, at);
    // A lasso that becomes a pinch.
    this.#end();
    const isPan = this.#fingers.size > 1 || (isTouch && this.#thingAt(event) !== undefined);
    if (isPan || (isTouch && !this.#host.engine.selecting.get())) {
      this.#mode = { is: 'pan', pointer: event.pointerId, last: at };
    } else if (event.button === 1 || (event.button === 0 && this.#isHand(event))) {
      event.preventDefault();
      this.#mode = { is: 'pan', pointer: event.pointerId, last: at };
      this.#host.view.dataset.panning = '';
    } else if (event.button === 0 && this.#thingAt(event) === undefined) {
      const keep = event.shiftKey || event.ctrlKey || event.metaKey;
      const before = keep ? [...this.#host.engine.selection.ids()] : [];
      this.#mode = { is: 'lasso', from: this.#host.engine.rig.boardPoint(at), before, started: false };
    }
  };

  move = (event: PointerEvent): void => {
    if (this.#host.isDragging()) {
      this.#hasMoved = true;
      this.#end();
    }
    const mode = this.#mode;
    if (mode === null) return;
    const at = pointOf(event);
    if (!this.#hasMoved && Math.hypot(at.x - this.#pressed.x, at.y - this.#pressed.y) < slop) return;
    this.#hasMoved = true;
    if (this.#fingers.size > 1) this.#pinch(event.pointerId, at);
    else if (mode.is === 'lasso') this.#stretch(mode, at);
    else if (mode.pointer === event.pointerId) {
      this.#host.engine.rig.panBy({ x: at.x - mode.last.x, y: at.y - mode.last.y });
      mode.last = at;
    }
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, at);
  };

  up = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    const [left] = this.#fingers;
    if (left !== undefined) this.#mode = { is: 'pan', pointer: left[0], last: left[1] };
    else this.#end();
  };

  click = (event: MouseEvent): void => {
    // A pan, a lasso or a drag ends with a click of the browser that means nothing.
    if (this.#hasMoved || (event.target as Element).closest('[data-editor]')) return;
    const { selection, selecting } = this.#host.engine;
    const id = this.#thingAt(event);
    const adds = event.shiftKey || event.ctrlKey || event.metaKey || (this.#isTap && selecting.get());
    if (isId('theme', id) && isOnFold(event)) {
      toggleFold(this.#host.engine, [id]);
    } else if (id === undefined) {
      if (!adds || this.#isTap) selection.clear();
    } else if (adds) selection.toggle(id);
    else selection.select([id]);
  };

  doubleClick = (event: MouseEvent): void => {
    const { engine } = this.#host;
    if (engine.live.readOnly || (event.target as Element).closest('[data-editor]')) return;
    const id = this.#thingAt(event);
    if (id !== undefined) {
      startEditing(engine, id);
      return;
    }
    const at = engine.rig.boardPoint(pointOf(event));
    newNote(engine, at, topAt(engine.things.scene, at, (_, isTheme) => isTheme) as ThemeId | undefined);
  };

  hover = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const { live, rig } = this.#host.engine;
    live.presence.tell({ cursor: rig.boardPoint(pointOf(event)) });
  };

  /** A screen reader or the tab key has brought the focus to a thing. */
  focus = ({ target }: FocusEvent): void => {
    const id = target instanceof HTMLElement ? target.dataset.thing : undefined;
    if (isId('card', id) || isId('theme', id)) this.#host.engine.selection.focus(id);
  };

  spaceDown = (event: KeyboardEvent): void => {
    const isHere = event.target === document.body || this.#host.view.contains(event.target as Node);
    if (event.key !== ' ' || !isHere || isTyping(event.target)) return;
    this.#space = true;
    this.#host.view.dataset.hand = '';
    event.preventDefault();
  };

  spaceUp = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    this.#space = false;
    delete this.#host.view.dataset.hand;
  };

  /** The space bar is held, or the hand is chosen and the press is on empty paper. */
  #isHand(event: PointerEvent): boolean {
    return this.#space || (!this.#host.engine.selecting.get() && this.#thingAt(event) === undefined);
  }

  #thingAt(event: MouseEvent): ThingId | undefined {
    return thingAt(this.#host.engine, event);
  }

  /** Of the first two fingers: those that rest on the glass beside them count for nothing. */
  #pinch(pointer: number, at: Point): void {
    const { rig } = this.#host.engine;
    const two = new Map([...this.#fingers].slice(0, 2));
    const before = two.get(pointer);
    const other = [...two].find(([id]) => id !== pointer)?.[1];
    if (before === undefined || other === undefined) return;
    const ratio = distance(at, other) / Math.max(1, distance(before, other));
    rig.panBy({ x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 });
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    rig.zoomTo(rig.camera.zoom * ratio, rig.viewPoint(middle));
  }

  #stretch(mode: Extract<Mode, { is: 'lasso' }>, at: Point): void {
    const { engine, lasso } = this.#host;
    if (!mode.started) {
      mode.started = true;
      engine.busy.set(true);
      lasso.hidden = false;
    }
    const box = boxBetween(mode.from, engine.rig.boardPoint(at));
    lasso.style.left = `${box.x}px`;
    lasso.style.top = `${box.y}px`;
    lasso.style.width = `${box.width}px`;
    lasso.style.height = `${box.height}px`;
    lasso.style.borderWidth = `${1.5 / engine.rig.camera.zoom}px`;
    engine.selection.select([...mode.before, ...cardsTouching(engine.things.scene, box)]);
  }

  #end(): void {
    if (this.#mode?.is === 'lasso' && this.#mode.started) this.#host.engine.busy.set(false);
    this.#mode = null;
    this.#host.lasso.hidden = true;
    delete this.#host.view.dataset.panning;
  }
}

/** In pixels, how wide and high what folds a theme can be pressed at any zoom. */
const leastTarget = 24;

/** It is drawn as large as the board is near. From further away the room above and beside it counts, inside the head. */
function isOnFold(event: MouseEvent): boolean {
  const fold = (event.target as Element).closest('[data-thing]')?.querySelector('[data-fold]');
  const { left, bottom, width, height } = fold?.getBoundingClientRect() ?? new DOMRect();
  const { x, y } = pointOf(event);
  const isAcross = x >= left && x <= left + Math.max(leastTarget, width);
  return width > 0 && isAcross && y <= bottom && y >= bottom - Math.max(leastTarget, height);
}

function pointOf(event: MouseEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
