import type { Arrangement } from '@heard/shared/cluster';
import { type Box, centreOf, type Point } from '@heard/shared/geometry';
import type { CardId, ThemeId } from '@heard/shared/id';
import type { Foldable } from '../folding/index.ts';
import { createCell } from './cell.ts';
import { boxAt, type Scene, sceneOf, type ThingId, touching } from './scene.ts';

/** So many things are mounted at most in one frame, so that a jump across the board does not stop it. */
const mountsPerFrame = 120;

/** What lies where, and which things have an element at the moment. */
export class ThingStore {
  scene: Scene;
  /** Ids that are drawn, in reading order; the same array until that changes. */
  readonly mounted = createCell<readonly ThingId[]>([]);
  readonly #boxes = new Map<ThingId, Box>();
  readonly #listeners = new Map<ThingId, Set<() => void>>();

  constructor(arrangement: Arrangement, folded: ReadonlySet<Foldable>) {
    this.scene = sceneOf(arrangement, undefined, folded);
    this.#keepBoxes();
  }

  /** Takes over a new arrangement; wakes the things that have moved and nothing else. */
  update(arrangement: Arrangement, folded: ReadonlySet<Foldable>): void {
    this.scene = sceneOf(arrangement, undefined, folded);
    for (const id of this.#keepBoxes())
      for (const listener of [...(this.#listeners.get(id) ?? [])]) listener();
  }

  /** The same object until the thing moves; undefined once it is gone. */
  box(id: ThingId): Box | undefined {
    return this.#boxes.get(id);
  }

  themeOf(card: ThingId): ThemeId | undefined {
    return this.scene.arrangement.themeOf.get(card as CardId);
  }

  onBoxOf(id: ThingId, listener: () => void): () => void {
    const some = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, some.add(listener));
    return () => {
      some.delete(listener);
      if (some.size === 0) this.#listeners.delete(id);
    };
  }

  /**
   * Decides what is drawn: all that touches `area`, nearest the middle first where it is much, and `always` what has
   * the focus or is held. Answers true when there is more to mount in the next frame.
   */
  mount(area: Box, always: ReadonlySet<ThingId>): boolean {
    const { scene } = this;
    const now = new Set(this.mounted.get());
    const wanted = touching(scene, area);
    for (const id of always) {
      const index = scene.indexOf.get(id);
      if (index !== undefined && !wanted.includes(index)) wanted.push(index);
    }
    const kept = wanted.filter((index) => now.has(scene.ids[index] as ThingId));
    const fresh = wanted.filter((index) => !now.has(scene.ids[index] as ThingId));
    const next = nearestFirst(scene, fresh, centreOf(area)).slice(0, mountsPerFrame);
    const drawn = [...kept, ...next].sort((a, b) => a - b).map((index) => scene.ids[index] as ThingId);
    if (!sameIds(drawn, this.mounted.get())) this.mounted.set(drawn);
    return next.length < fresh.length;
  }

  /** Keeps box objects that still say the same. Answers the ids whose box is another now. */
  #keepBoxes(): ThingId[] {
    const changed: ThingId[] = [];
    for (const [index, id] of this.scene.ids.entries()) {
      const before = this.#boxes.get(id);
      const box = boxAt(this.scene, index);
      if (before !== undefined && sameBox(before, box)) continue;
      this.#boxes.set(id, box);
      changed.push(id);
    }
    for (const id of this.#boxes.keys()) {
      if (this.scene.indexOf.has(id)) continue;
      this.#boxes.delete(id);
      changed.push(id);
    }
    return changed;
  }
}

function nearestFirst(scene: Scene, indices: number[], middle: Point): number[] {
  if (indices.length <= mountsPerFrame) return indices;
  const distance = (index: number) => {
    const { x, y } = centreOf(boxAt(scene, index));
    return Math.hypot(x - middle.x, y - middle.y);
  };
  return indices
    .map((index) => ({ index, far: distance(index) }))
    .sort((a, b) => a.far - b.far)
    .map(({ index }) => index);
}

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function sameIds(a: readonly ThingId[], b: readonly ThingId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
