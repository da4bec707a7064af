import type { Arrangement } from '@heard/shared/cluster';
import type { Box } from '@heard/shared/geometry';
import type { CardId, ThemeId } from '@heard/shared/id';
import type { Foldable } from '../folding/index.ts';
import { createCell } from '../sync/cell.ts';
import { createSignals } from '../sync/signal.ts';
import {
  type Drawn,
  type DrawnKey,
  drawNext,
  type Piece,
  piecesAfter,
  piecesOf,
  type Sight,
} from './drawing.ts';
import { boxOf, isAtSamePlace, type Scene, sceneAfter, sceneOf, type ThingId } from './scene.ts';
import { haveSameCards, isTile, type Tile, type TileKey, type Tiles, tilesOf, tileWith } from './tiles.ts';

/** What lies where, and what of it has elements at the moment. */
export class ThingStore {
  scene: Scene;
  /** What is drawn, in reading order; the same array until that changes. */
  readonly drawn = createCell<readonly DrawnKey[]>([]);
  #tiles: Tiles;
  #pieces: readonly Piece[];
  /** Of those that were asked for. */
  readonly #boxes = new Map<ThingId, Box>();
  readonly #ofThings = createSignals<ThingId>();
  readonly #ofTiles = createSignals<TileKey>();

  constructor(arrangement: Arrangement, folded: ReadonlySet<Foldable>) {
    this.scene = sceneOf(arrangement, folded);
    this.#tiles = tilesOf(this.scene);
    this.#pieces = piecesOf(this.scene, this.#tiles);
  }

  /** Takes over a new arrangement; wakes the things that have moved, and the tiles whose cards are others. */
  update(arrangement: Arrangement, folded: ReadonlySet<Foldable>): void {
    const before = { scene: this.scene, tiles: this.#tiles };
    const { scene, moved } = sceneAfter(before.scene, arrangement, folded);
    this.scene = scene;
    this.#tiles = tilesOf(scene, before.tiles, moved);
    this.#pieces = piecesAfter(this.#pieces, before.tiles, scene, this.#tiles);
    const elsewhere = moved?.map((index) => scene.ids[index] as ThingId) ?? this.#elsewhere(before.scene);
    for (const id of elsewhere) this.#boxes.delete(id);
    for (const id of elsewhere) this.#ofThings.emit(id);
    if (haveSameCards(before.tiles, this.#tiles)) return;
    for (const key of this.#ofTiles.keys()) {
      if (before.tiles.byKey.get(key)?.cards !== this.#tiles.byKey.get(key)?.cards) this.#ofTiles.emit(key);
    }
  }

  /** Of the things that somebody asks about, those that lie elsewhere than before, or are gone. */
  #elsewhere(before: Scene): ThingId[] {
    const asked = new Set([...this.#boxes.keys(), ...this.#ofThings.keys()]);
    return [...asked].filter((id) => !isAtSamePlace(id, before, this.scene));
  }

  /** The same object until the thing moves; undefined once it is gone. */
  box(id: ThingId): Box | undefined {
    const known = this.#boxes.get(id);
    if (known !== undefined) return known;
    const box = boxOf(this.scene, id);
    if (box !== undefined) this.#boxes.set(id, box);
    return box;
  }

  /** The same object until there are other cards in it, or its cards move; undefined once it is gone. */
  tile(key: TileKey): Tile | undefined {
    return this.#tiles.byKey.get(key);
  }

  /** All there are. */
  tiles(): ReadonlyMap<TileKey, Tile> {
    return this.#tiles.byKey;
  }

  /** The tile in which a card is drawn. */
  tileWith(card: CardId): Tile | undefined {
    return tileWith(this.#tiles, card);
  }

  themeOf(card: ThingId): ThemeId | undefined {
    return this.scene.arrangement.themeOf.get(card as CardId);
  }

  /** Wakes when this very thing moves, or when there are other cards in this very tile. */
  onChangeOf(id: ThingId | TileKey, listener: () => void): () => void {
    return isTile(id) ? this.#ofTiles.listen(id, listener) : this.#ofThings.listen(id, listener);
  }

  /** Draws some more of what is to be seen: cards of so many at most. */
  draw(sight: Sight, most: number): Omit<Drawn, 'keys'> {
    const { keys, ...more } = drawNext(
      { pieces: this.#pieces, tiles: this.#tiles },
      this.drawn.get(),
      sight,
      most,
    );
    if (!sameKeys(keys, this.drawn.get())) this.drawn.set(keys);
    return more;
  }
}

function sameKeys(a: readonly DrawnKey[], b: readonly DrawnKey[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
