import type { Arrangement } from '@heard/shared/cluster';
import type { Box } from '@heard/shared/geometry';
import type { CardId, ThemeId } from '@heard/shared/id';
import type { Foldable } from '../folding/index.ts';
import { createCell } from './cell.ts';
import { type Drawn, type DrawnKey, drawNext, type Piece, piecesOf, type Sight } from './drawing.ts';
import { boxAt, type Scene, sceneOf, type ThingId } from './scene.ts';
import { noTiles, type Tile, type TileKey, type Tiles, tilesOf } from './tiles.ts';

/** What lies where, and what of it has elements at the moment. */
export class ThingStore {
  scene: Scene;
  /** What is drawn, in reading order; the same array until that changes. */
  readonly drawn = createCell<readonly DrawnKey[]>([]);
  #tiles: Tiles;
  #pieces: readonly Piece[];
  readonly #boxes = new Map<ThingId, Box>();
  readonly #listeners = new Map<ThingId | TileKey, Set<() => void>>();

  constructor(arrangement: Arrangement, folded: ReadonlySet<Foldable>) {
    this.scene = sceneOf(arrangement, undefined, folded);
    this.#tiles = tilesOf(this.scene, noTiles);
    this.#pieces = piecesOf(this.scene, this.#tiles);
    this.#keepBoxes();
  }

  /** Takes over a new arrangement; wakes the things that have moved, and the tiles whose cards are others. */
  update(arrangement: Arrangement, folded: ReadonlySet<Foldable>): void {
    const before = this.#tiles;
    this.scene = sceneOf(arrangement, undefined, folded);
    this.#tiles = tilesOf(this.scene, before);
    this.#pieces = piecesOf(this.scene, this.#tiles);
    const moved = this.#keepBoxes();
    const others = [...this.#tiles.byKey.values()].filter((tile) => before.byKey.get(tile.key) !== tile);
    for (const id of [...others.map(({ key }) => key), ...moved])
      for (const listener of [...(this.#listeners.get(id) ?? [])]) listener();
  }

  /** The same object until the thing moves; undefined once it is gone. */
  box(id: ThingId): Box | undefined {
    return this.#boxes.get(id);
  }

  /** The same object until there are other cards in it, or its cards move; undefined once it is gone. */
  tile(key: TileKey): Tile | undefined {
    return this.#tiles.byKey.get(key);
  }

  themeOf(card: ThingId): ThemeId | undefined {
    return this.scene.arrangement.themeOf.get(card as CardId);
  }

  /** Wakes when this very thing moves, or this very tile is another. */
  onChangeOf(id: ThingId | TileKey, listener: () => void): () => void {
    const some = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, some.add(listener));
    return () => {
      some.delete(listener);
      if (some.size === 0) this.#listeners.delete(id);
    };
  }

  /** Draws some more of what is to be seen: cards of so many at most. */
  draw(sight: Sight, most: number): Pick<Drawn, 'isMissing' | 'isMore'> {
    const { keys, isMissing, isMore } = drawNext(
      { pieces: this.#pieces, tiles: this.#tiles },
      this.drawn.get(),
      sight,
      most,
    );
    if (!sameKeys(keys, this.drawn.get())) this.drawn.set(keys);
    return { isMissing, isMore };
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

function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}

function sameKeys(a: readonly DrawnKey[], b: readonly DrawnKey[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
