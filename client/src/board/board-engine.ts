import type { Point } from '@heard/shared/geometry';
import type { Folding } from '../folding/index.ts';
import type { Selection } from '../selection/index.ts';
import { createCell } from '../sync/cell.ts';
import type { LiveSession } from '../sync/index.ts';
import { type Camera, viewBox } from './camera.ts';
import { blockZoom, type CameraParts, CameraRig } from './camera-rig.ts';
import { Pace } from './pace.ts';
import { extentOfAll, type ThingId } from './scene.ts';
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
  /** What they had gone to when they left it for the list. */
  visited?: ThingId | null;
}

/** What a person sees of the board, and how. */
export interface Seen {
  /** Some of what is in view has no elements yet. */
  readonly isMissing: boolean;
  /** From so far away that cards are only blocks. */
  readonly isFar: boolean;
  readonly isMoving: boolean;
}

/** In cards: what is there at once when the board is opened. */
const firstSight = 200;
/** Milliseconds after the last movement of the camera in which it counts as moving. */
const coming = 150;
/** Milliseconds: the frame with the letter, and another on a slow machine. */
const lettersFirst = 32;
/** As many things that are selected are drawn also from far away. */
const mostShownSelected = 100;

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
  /** What a search has come to. */
  readonly found = createCell<ThingId | null>(null);
  /** While something is dragged or a lasso is drawn: bars step aside. */
  readonly busy = createCell(false);
  /** Whether dragging on empty paper selects; otherwise it moves the board, as a finger does at first. */
  readonly selecting = createCell(matchMedia('(pointer: fine)').matches);
  /** Things that must keep their element although they may be out of view. */
  held: ReadonlySet<ThingId> = new Set();
  view: HTMLElement | null = null;
  sight: Seen = { isMissing: true, isFar: false, isMoving: false };
  readonly #seat: BoardSeat;
  readonly #sceneListeners = new Set<() => void>();
  readonly #drawListeners = new Set<() => void>();
  readonly #pace = new Pace();
  /** The corner of the view when it was drawn last, and when the camera moved last. */
  #corner: Point = { x: 0, y: 0 };
  #movedAt = Number.NEGATIVE_INFINITY;
  #frame = 0;
  #following = 0;
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
        if (change.cards.size + change.themes.size === 0) return;
        if (this.editing.get() === null) this.#later();
        else this.#afterLetter();
      }),
      this.rig.onMove(() => {
        if (!this.#hasFitted || this.#isAsGiven()) this.#fitFirst();
        this.#movedAt = performance.now();
        this.#later();
      }),
      this.selection.onChange(() => this.draw()),
    ];
    this.refresh();
    this.#fitFirst();
    this.draw(firstSight);
    return () => {
      for (const stop of stops) stop();
      const hasMoved = this.#hasFitted && this.#given !== this.rig.camera;
      this.#seat.camera = hasMoved ? this.rig.camera : null;
      cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      clearTimeout(this.#following);
      this.#following = 0;
      detach();
      this.view = null;
    };
  }

  /** Reads and draws the board now instead of with the next frame: after an act of this person. */
  refresh(): void {
    this.#read((id) => this.focus(id));
    this.draw();
  }

  /** Where what the keyboard was on is gone, `go` takes it to another thing. */
  #read(go: (id: ThingId) => void): void {
    const before = this.things.scene.ids;
    const arrangement = this.live.board.arrangement();
    const folded = this.folding.folded();
    if (arrangement !== this.things.scene.arrangement || folded !== this.things.scene.folded) {
      this.things.update(arrangement, folded);
      for (const listener of [...this.#sceneListeners]) listener();
    }
    this.#keepFocusable(before, go);
  }

  /** Called whenever more or less of the board is drawn, or it is seen from elsewhere. */
  onDraw(listener: () => void): () => void {
    this.#drawListeners.add(listener);
    return () => this.#drawListeners.delete(listener);
  }

  /** Called when anything on the board has come, gone or moved. */
  onScene(listener: () => void): () => void {
    this.#sceneListeners.add(listener);
    return () => this.#sceneListeners.delete(listener);
  }

  /** Draws what must be there now, and of what is in view cards of so many at most. Answers of how many. */
  draw(most = 0): number {
    const { camera, size } = this.rig;
    const view = viewBox(camera, size);
    const travel = { x: camera.x - this.#corner.x, y: camera.y - this.#corner.y };
    this.#corner = camera;
    const isFar = camera.zoom < blockZoom;
    const isMoving = performance.now() - this.#movedAt < coming;
    const { isMissing, isMore, weight } = this.things.draw(
      { view, travel, isFar, always: this.#always() },
      most,
    );
    this.sight = { isMissing, isFar, isMoving };
    for (const listener of [...this.#drawListeners]) listener();
    if (isMore || isMoving) this.#later();
    return weight;
  }

  #always(): ReadonlySet<ThingId> {
    const always = new Set(this.held);
    const focused = this.selection.focused();
    if (focused !== null) always.add(focused);
    const selected = this.selection.ids();
    if (selected.size <= mostShownSelected) for (const id of selected) always.add(id);
    return always;
  }

  fitAll(): void {
    this.rig.fit(extentOfAll(this.things.scene));
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

  /** All elements that show a thing: of a theme its head and its ground. */
  elementsOf(id: ThingId): readonly HTMLElement[] {
    const escaped = CSS.escape(id);
    return [
      ...(this.view?.querySelectorAll<HTMLElement>(`[data-thing="${escaped}"], [data-ground="${escaped}"]`) ??
        []),
    ];
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
    if (width === 0 || height === 0 || (this.#hasFitted && !this.#isAsGiven())) return;
    const all = extentOfAll(this.things.scene);
    if (all === null) return;
    this.#hasFitted = true;
    this.#given = null;
    this.rig.fitReadably(all);
    this.#given = this.rig.camera;
  }

  /** One thing is always in the tab order: where the one that had the focus is gone, the one that took its turn. */
  #keepFocusable(before: readonly ThingId[], go: (id: ThingId) => void): void {
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
    if (focused === null) this.selection.offer(next ?? null);
    else this.selection.focus(next ?? null);
    if (next === undefined || focused === null) return;
    // Still in the page, or gone from it already.
    if (had !== null && had === document.activeElement) go(next);
    else if (document.activeElement === document.body) this.giveFocus(next);
  }

  /** The folded theme that a note is hidden in. */
  #homeOf(id: ThingId | null): ThingId | undefined {
    const theme = id === null ? undefined : this.things.themeOf(id);
    return theme !== undefined && this.things.scene.folded.has(theme) ? theme : undefined;
  }

  /** A letter is to be seen at once, where it is written: the board around it follows when that is done. */
  #afterLetter(): void {
    if (this.#following !== 0) return;
    this.#following = window.setTimeout(() => {
      this.#following = 0;
      this.#later();
    }, lettersFirst);
  }

  #later(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      // What others delete takes the keyboard on, but moves nothing that is seen.
      this.#read((id) => this.giveFocus(id));
      this.#fitFirst();
      this.#pace.drew(this.draw(this.#pace.next(performance.now(), this.sight.isMoving)));
    });
  }
}
