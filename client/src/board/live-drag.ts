import { boxAround, type Point } from '@heard/shared/geometry';
import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import { edgePull } from '../drag/edge-pull.ts';
import { createCell } from '../sync/cell.ts';
import type { BoardEngine } from './board-engine.ts';
import { type DropTarget, dropTargetAt } from './drop-target.ts';
import type { ThingId } from './scene.ts';

/** What letting go now would do; changes only when that does, not with every move. */
export interface DropPromise {
  readonly target: DropTarget;
  readonly cards: readonly CardId[];
  readonly themes: readonly ThemeId[];
}

/** Nearer than so many pixels to where it was taken, nothing was dragged. */
const taken = 4;

/**
 * A drag while it lasts. Its position lives here and in the transforms of the held elements; React hears only of a
 * changed promise, and the board only of the drop.
 */
export class LiveDrag {
  readonly promise = createCell<DropPromise | null>(null);
  readonly #engine: BoardEngine;
  #from: Point = { x: 0, y: 0 };
  #pointer: Point = { x: 0, y: 0 };
  #held: readonly ThingId[] = [];
  #moved: ReadonlySet<ThingId> = new Set();
  /** As long as they are on the page: what is held from far away gets its element only now. */
  readonly #elements = new Map<ThingId, readonly HTMLElement[]>();
  /** Where the held things lay when they were taken: somebody else may move them under my hand. */
  #starts: ReadonlyMap<ThingId, Point> = new Map();
  #frame = 0;

  constructor(engine: BoardEngine) {
    this.#engine = engine;
  }

  get isOn(): boolean {
    return this.#held.length > 0;
  }

  /**
   * Takes hold of a thing, and if it is selected of all that are and of its kind. `at` is where the pointer went down. What
   * is selected changes only once it moves: until then this may be a tap that takes long.
   */
  start(id: ThingId, at: Point): void {
    const { selection, things, rig } = this.#engine;
    const isTheme = isId('theme', id);
    this.#held = selection.has(id)
      ? things.scene.ids.filter((one) => selection.has(one) && isId('theme', one) === isTheme)
      : [id];
    this.#moved = new Set(this.#held.flatMap((one) => this.#withMembers(one)));
    this.#starts = new Map(this.#held.map((one) => [one, cornerOf(things.box(one))]));
    this.#from = rig.boardPoint(at);
    this.#pointer = at;
    this.#engine.held = this.#moved;
    this.#engine.busy.set(true);
    this.#engine.draw();
    this.#frame = requestAnimationFrame(this.#step);
  }

  /** Where the pointer is now. Cheap: the work is done once a frame. */
  move(to: Point): void {
    this.#pointer = to;
  }

  /**
   * Lets go where the pointer was last. Answers what was promised, and where the held things are now; null where they were
   * taken up and put down again, as by a finger that tapped too long.
   */
  release(): { promise: DropPromise; places: ReadonlyMap<ThingId, Point> } | null {
    if (!this.isOn) return null;
    const by = this.#by();
    if (!this.#isTaken(by)) return null;
    this.#selectHeld();
    this.#promiseNow();
    const promise = this.promise.get();
    const places = new Map(
      [...this.#starts].map(([id, { x, y }]) => [id, { x: Math.round(x + by.x), y: Math.round(y + by.y) }]),
    );
    return promise === null ? null : { promise, places };
  }

  /** Ends the drag; whatever was not dropped lies where it was. */
  end(): void {
    cancelAnimationFrame(this.#frame);
    for (const id of this.#moved) {
      for (const element of this.#engine.elementsOf(id)) putDown(element);
    }
    this.#elements.clear();
    this.#held = [];
    this.#moved = new Set();
    this.#engine.held = this.#moved;
    this.promise.set(null);
    this.#engine.busy.set(false);
    this.#engine.live.presence.tell({ drag: null });
  }

  #step = (): void => {
    this.#frame = requestAnimationFrame(this.#step);
    this.#panAtEdge();
    const { x, y } = this.#by();
    if (this.#isTaken({ x, y })) this.#selectHeld();
    for (const id of this.#moved) {
      const slipped = this.#slipOf(id);
      const shift = `translate(${x - slipped.x}px, ${y - slipped.y}px)`;
      for (const element of this.#elementsOf(id)) element.style.transform = shift;
    }
    this.#promiseNow();
    const [first] = this.#held;
    const slip = first === undefined ? { x: 0, y: 0 } : this.#slipOf(first);
    this.#engine.live.presence.tell({
      cursor: this.#engine.rig.boardPoint(this.#pointer),
      drag: { ids: this.#held, by: { x: Math.round(x - slip.x), y: Math.round(y - slip.y) } },
    });
  };

  #isTaken(by: Point): boolean {
    return Math.hypot(by.x, by.y) * this.#engine.rig.camera.zoom >= taken;
  }

  #selectHeld(): void {
    const { selection } = this.#engine;
    if (!this.#held.every((id) => selection.has(id))) selection.select(this.#held);
  }

  #elementsOf(id: ThingId): readonly HTMLElement[] {
    const known = this.#elements.get(id);
    if (known?.every(({ isConnected }) => isConnected) && known.length > 0) return known;
    const found = this.#engine.elementsOf(id);
    for (const element of found) takeUp(element);
    this.#elements.set(id, found);
    return found;
  }

  #promiseNow(): void {
    const themes = this.#held.filter((id) => isId('theme', id));
    const cards = this.#held.filter((id) => isId('card', id));
    const target: DropTarget = themes.length > 0 ? { kind: 'board' } : this.#target();
    const before = this.promise.get();
    if (before === null || !samePromise(before.target, target)) this.promise.set({ target, cards, themes });
  }

  #target(): DropTarget {
    const { things, rig } = this.#engine;
    const by = this.#by();
    const around = boxAround(
      [...this.#starts].flatMap(([id, start]) => {
        const box = things.box(id);
        return box === undefined ? [] : [{ ...box, ...start }];
      }),
    );
    const pointer = rig.boardPoint(this.#pointer);
    const box = around ?? { ...pointer, width: 0, height: 0 };
    const isOne = this.#held.length === 1;
    const reach = isOne ? { ...box, x: box.x + by.x, y: box.y + by.y } : { ...pointer, width: 0, height: 0 };
    return dropTargetAt(things.scene, this.#moved, pointer, reach);
  }

  /** How far others have moved a held thing, or the theme that carries it, since it was taken. */
  #slipOf(id: ThingId): Point {
    const { things } = this.#engine;
    const held = this.#starts.has(id) ? id : (things.themeOf(id) ?? id);
    const [start, now] = [this.#starts.get(held), things.box(held)];
    return start === undefined || now === undefined
      ? { x: 0, y: 0 }
      : { x: now.x - start.x, y: now.y - start.y };
  }

  #by(): Point {
    const now = this.#engine.rig.boardPoint(this.#pointer);
    return { x: now.x - this.#from.x, y: now.y - this.#from.y };
  }

  #withMembers(id: ThingId): ThingId[] {
    const members = this.#engine.things.scene.arrangement.inTheme.get(id as ThemeId) ?? [];
    return [id, ...members.map((card) => card.id)];
  }

  #panAtEdge(): void {
    const { rig } = this.#engine;
    const { x, y } = rig.viewPoint(this.#pointer);
    const by = { x: edgePull(x, rig.size.width), y: edgePull(y, rig.size.height) };
    if (by.x !== 0 || by.y !== 0) rig.panBy(by);
  }
}

/** Above everything, and with it the tile it lies in. A selector that looks for it would be asked of every new card. */
function takeUp(element: HTMLElement): void {
  element.dataset.held = '';
  element.parentElement?.setAttribute('data-holds', '');
}

function putDown(element: HTMLElement): void {
  delete element.dataset.held;
  element.parentElement?.removeAttribute('data-holds');
  element.style.removeProperty('transform');
}

function cornerOf(box: Point | undefined): Point {
  return { x: box?.x ?? 0, y: box?.y ?? 0 };
}

function samePromise(a: DropTarget, b: DropTarget): boolean {
  if (a.kind === 'theme' && b.kind === 'theme') return a.id === b.id && a.before === b.before;
  if (a.kind === 'card' && b.kind === 'card') return a.id === b.id;
  return a.kind === b.kind;
}
