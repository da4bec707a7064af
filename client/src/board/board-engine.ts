import type { Box } from '@heard/shared/geometry';
import type { Folding } from '../folding/index.ts';
import type { Selection } from '../selection/index.ts';
import type { LiveSession } from '../sync/index.ts';
import { type Camera, viewBox } from './camera.ts';
import { type CameraParts, CameraRig } from './camera-rig.ts';
import { createCell } from './cell.ts';
import { extent, type ThingId } from './scene.ts';
import { ThingStore } from './thing-store.ts';

/** What is being written in on the board; `isNew` for a note or theme that was just made by this person. */
export interface Editing {
  readonly id: ThingId;
  readonly isNew: boolean;
}

/** Where somebody looks from, beyond the board they look at. */
export interface BoardSeat {
  /** Null while they see what anybody is shown first. */
  camera: Camera | null;
}

/** Drawn around the view as well, so that a small movement needs no new elements. */
const margin = 320;

/**
 * The board without React: what lies where, what is drawn, what is seen. Components ask it and are woken by it one by
 * one; gestures and drags move elements through it directly.
 */
export class BoardEngine {
  readonly live: LiveSession;
  readonly selection: Selection;
  readonly folding: Folding;
  readonly rig = new CameraRig();
  readonly things: ThingStore;
  readonly editing = createCell<Editing | null>(null);
  /** While something is dragged or a lasso is drawn: bars step aside. */
  readonly busy = createCell(false);
  /** Whether dragging on empty paper selects; otherwise it moves the board, as a finger does at first. */
  readonly selecting = createCell(matchMedia('(pointer: fine)').matches);
  /** Things that must keep their element although they may be out of view. */
  held: ReadonlySet<ThingId> = new Set();
  view: HTMLElement | null = null;
  readonly #seat: BoardSeat;
  readonly #sceneListeners = new Set<() => void>();
  #drawn: { area: Box; zoom: number } | null = null;
  #frame = 0;
  #hasFitted = false;
  /** The camera this person was given, while they have not moved it. */
  #given: Camera | null = null;

  constructor(live: LiveSession, selection: Selection, folding: Folding, seat: BoardSeat = { camera: null }) {
    this.#seat = seat;
    this.folding = folding;
    this.live = live;
    this.selection = selection;
    this.things = new ThingStore(live.board.arrangement(), folding.folded());
  }

  /** Shows the board in these elements until the answer is called. */
  start(parts: CameraParts): () => void {
    this.view = parts.view;
    const detach = this.rig.attach(parts);
    this.#comeBack();
    const stops = [
      this.live.board.onChange((change) => {
        if (change.cards.size + change.themes.size > 0) this.#later();
      }),
      this.rig.onMove(() => {
        if (!this.#hasFitted || this.#isAsGiven()) this.#fitFirst();
        if (this.#isOutside()) this.#later();
      }),
      this.selection.onChange(() => this.draw()),
    ];
    this.refresh();
    this.#fitFirst();
    return () => {
      for (const stop of stops) stop();
      const hasMoved = this.#hasFitted && this.#given !== this.rig.camera;
      this.#seat.camera = hasMoved ? this.rig.camera : null;
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      detach();
      this.view = null;
    };
  }

  /** Reads the board now instead of with the next frame: after an act of this person. */
  refresh(): void {
    const before = this.things.scene.ids;
    const arrangement = this.live.board.arrangement();
    const folded = this.folding.folded();
    if (arrangement !== this.things.scene.arrangement || folded !== this.things.scene.folded) {
      this.things.update(arrangement, folded);
      for (const listener of [...this.#sceneListeners]) listener();
    }
    this.#keepFocusable(before);
    this.draw();
  }

  /** Called when anything on the board has come, gone or moved. */
  onScene(listener: () => void): () => void {
    this.#sceneListeners.add(listener);
    return () => this.#sceneListeners.delete(listener);
  }

  /** Mounts what is in view. */
  draw(): void {
    const { camera, size } = this.rig;
    const area = viewBox(camera, size, margin);
    this.#drawn = { area, zoom: camera.zoom };
    const focused = this.selection.focused();
    const always = new Set(this.held);
    if (focused !== null) always.add(focused);
    if (this.things.mount(area, always)) this.#later();
  }

  fitAll(): void {
    this.rig.fit(extent(this.things.scene));
  }

  /** Brings a thing into view and the keyboard onto it. */
  focus(id: ThingId): void {
    this.selection.focus(id);
    const box = this.things.box(id);
    if (box !== undefined) this.rig.reveal(box);
    this.giveFocus(id);
  }

  /** Puts the keyboard onto a thing where it lies, in view or not. */
  giveFocus(id: ThingId): void {
    this.draw();
    const give = () => this.elementOf(id)?.focus({ preventScroll: true });
    give();
    // The element of a thing that was out of view is there only after React has drawn it.
    requestAnimationFrame(() => {
      if (this.selection.focused() === id && this.editing.get() === null) give();
    });
  }

  elementOf(id: ThingId): HTMLElement | null {
    return this.view?.querySelector<HTMLElement>(`[data-thing="${CSS.escape(id)}"]`) ?? null;
  }

  /** The person has begun to work here: what arrives later must not move what they see. */
  keepCamera(): void {
    this.#hasFitted = true;
    this.#given = null;
  }

  /** Also when a panel opens beside a board that nobody has touched yet: its middle would lie under the edge. */
  #isAsGiven(): boolean {
    return this.#given === this.rig.camera && this.selection.ids().size === 0 && !this.busy.get();
  }

  #comeBack(): void {
    if (this.#seat.camera === null) return;
    this.rig.set(this.#seat.camera);
    this.keepCamera();
  }

  #fitFirst(): void {
    const { width, height } = this.rig.size;
    const all = extent(this.things.scene);
    if (width === 0 || height === 0 || all === null) return;
    if (this.#hasFitted && !this.#isAsGiven()) return;
    this.#hasFitted = true;
    this.#given = null;
    this.rig.fitReadably(all);
    this.#given = this.rig.camera;
  }

  /** One thing is always in the tab order: where the one that had the focus is gone, the one that took its turn. */
  #keepFocusable(before: readonly ThingId[]): void {
    const { ids, indexOf } = this.things.scene;
    const focused = this.selection.focused();
    if (focused !== null && indexOf.has(focused)) return;
    const at = focused === null ? -1 : before.indexOf(focused);
    const still = (id: ThingId) => indexOf.has(id);
    const next =
      this.#homeOf(focused) ??
      before.slice(at + 1).find(still) ??
      before.slice(0, Math.max(0, at)).findLast(still) ??
      ids[0];
    const had = focused === null ? null : this.elementOf(focused);
    this.selection.focus(next ?? null);
    if (next === undefined || focused === null) return;
    // Deleted here a moment ago, or by somebody else and gone from the page already.
    if (had !== null && had === document.activeElement) this.focus(next);
    else if (document.activeElement === document.body) this.giveFocus(next);
  }

  /** The folded theme that a note is hidden in. */
  #homeOf(id: ThingId | null): ThingId | undefined {
    const theme = id === null ? undefined : this.things.themeOf(id);
    return theme !== undefined && this.things.scene.folded.has(theme) ? theme : undefined;
  }

  #isOutside(): boolean {
    if (this.#drawn === null || this.#drawn.zoom !== this.rig.camera.zoom) return true;
    const { area } = this.#drawn;
    const seen = viewBox(this.rig.camera, this.rig.size, margin / 3);
    return (
      seen.x < area.x ||
      seen.y < area.y ||
      seen.x + seen.width > area.x + area.width ||
      seen.y + seen.height > area.y + area.height
    );
  }

  #later(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.refresh();
      this.#fitFirst();
    });
  }
}
