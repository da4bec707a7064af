import type { Box } from '@heard/shared/geometry';
import type { CardId, ThemeId } from '@heard/shared/id';
import { boxAroundAll, type Scene, sameBox } from './scene.ts';

/**
 * Cards that are drawn together, because the browser draws some hundred small pieces of a board much more slowly than a
 * few dozen larger ones. They follow each other in reading order, so the page reads as the board does.
 */
export interface Tile {
  readonly key: TileKey;
  /** Null for cards that lie loose. */
  readonly theme: ThemeId | null;
  readonly cards: readonly CardId[];
  /** Around all of its cards. */
  readonly box: Box;
}

export type TileKey = `tile ${string}`;

export function isTile(key: string): key is TileKey {
  return key.startsWith('tile ');
}

/** Four rows of the four columns a large theme has. */
const cardsPerTile = 16;
/** Loose cards lie near each other when they are in the same square with a side of so many board units. */
const side = 1000;

export interface Tiles {
  readonly byKey: ReadonlyMap<TileKey, Tile>;
  /** The tile in which a card is drawn; undefined for one that is not in the scene. */
  of(card: CardId): Tile | undefined;
}

export const noTiles: Tiles = { byKey: new Map(), of: () => undefined };

/** A tile that is as it was before is the same object as before. */
export function tilesOf(scene: Scene, before: Tiles): Tiles {
  const byKey = new Map<TileKey, Tile>();
  const squares = squaresOf(scene);
  const cut = (group: string, theme: ThemeId | null, indices: readonly number[]) => {
    for (let start = 0; start < indices.length; start += cardsPerTile) {
      const key: TileKey = `tile ${group} ${start}`;
      byKey.set(
        key,
        tileOf(scene, key, theme, indices.slice(start, start + cardsPerTile), before.byKey.get(key)),
      );
    }
  };
  for (const { id } of scene.arrangement.themes) cut(id, id, membersOf(scene, id));
  for (const [square, indices] of squares) cut(`${square}`, null, indices);
  return {
    byKey,
    of(card) {
      const index = scene.indexOf.get(card);
      if (index === undefined) return undefined;
      const theme = scene.arrangement.themeOf.get(card);
      const turn =
        theme === undefined
          ? (squares.get(squareAt(scene, index))?.indexOf(index) ?? 0)
          : index - (scene.indexOf.get(theme) ?? 0) - 1;
      const start = turn - (turn % cardsPerTile);
      return byKey.get(`tile ${theme ?? squareAt(scene, index)} ${start}`);
    },
  };
}

/** Indices of the cards that are shown in a theme: those of a folded one are not in the scene. */
function membersOf({ arrangement, folded, indexOf }: Scene, theme: ThemeId): number[] {
  const count = folded.has(theme) ? 0 : (arrangement.inTheme.get(theme)?.length ?? 0);
  const first = (indexOf.get(theme) ?? 0) + 1;
  return Array.from({ length: count }, (_, turn) => first + turn);
}

/** Indices of the loose cards, by the square in which their corner lies. */
function squaresOf(scene: Scene): Map<number, number[]> {
  const squares = new Map<number, number[]>();
  const { ids, arrangement } = scene;
  for (let index = ids.length - arrangement.loose.length; index < ids.length; index += 1) {
    const square = squareAt(scene, index);
    const indices = squares.get(square);
    if (indices === undefined) squares.set(square, [index]);
    else indices.push(index);
  }
  return squares;
}

/** A number for each square of the board. */
function squareAt({ boxes }: Scene, index: number): number {
  const column = Math.floor((boxes[index * 4] as number) / side);
  const row = Math.floor((boxes[index * 4 + 1] as number) / side);
  return row * 2 ** 26 + column;
}

function tileOf(
  scene: Scene,
  key: TileKey,
  theme: ThemeId | null,
  indices: readonly number[],
  known: Tile | undefined,
): Tile {
  const box = boxAroundAll(scene, indices);
  const isKnown =
    known !== undefined &&
    known.cards.length === indices.length &&
    indices.every((index, turn) => scene.ids[index] === known.cards[turn]) &&
    sameBox(known.box, box);
  return isKnown ? known : { key, theme, cards: indices.map((index) => scene.ids[index] as CardId), box };
}
