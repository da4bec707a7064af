import type { Box } from '@heard/shared/geometry';
import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import { boxAroundAll, isAtSamePlace, type Scene, type ThingId } from './scene.ts';

/**
 * Cards that are drawn together, because the browser draws some hundred small pieces of a board much more slowly than a
 * few dozen larger ones. They follow each other in reading order, so the page reads as the board does.
 */
export interface Tile {
  readonly key: TileKey;
  /** Null for cards that lie loose. */
  readonly theme: ThemeId | null;
  /** The same array until they are others. */
  readonly cards: readonly CardId[];
  /** The turn of the first of them among all of its theme, from 0. It never changes: tiles are cut from the start. */
  readonly start: number;
  /** The same for some tiles that follow each other: from far away those are drawn together. */
  readonly region: Region;
  /** Around all of its cards. */
  readonly box: Box;
}

export type TileKey = `tile ${string}`;
export type Region = `region ${string}`;

export function isTile(key: string): key is TileKey {
  return key.startsWith('tile ');
}

/** Four rows of the four columns a large theme has. */
const cardsPerTile = 16;
const cardsPerRegion = 8 * cardsPerTile;
/** Loose cards lie near each other when they are in the same square with a side of so many board units. */
const side = 1000;

export interface Tiles {
  readonly byKey: ReadonlyMap<TileKey, Tile>;
  /** What they are the tiles of. */
  readonly scene: Scene | null;
  /** Indices of loose cards in each square. */
  readonly squares: Squares;
}

type Squares = ReadonlyMap<number, readonly number[]>;

const noTiles: Tiles = { byKey: new Map(), scene: null, squares: new Map() };

/**
 * A tile that is as it was before is the same object as before. Where all there is has kept its turn, `moved` are the
 * indices of what has moved: only the themes and squares in which that lies or lay are looked at.
 */
export function tilesOf(scene: Scene, before = noTiles, moved: readonly number[] | null = null): Tiles {
  if (moved?.length === 0) return { ...before, scene };
  if (before.scene !== null && moved !== null && moved.length <= many)
    return tilesAfter(scene, moved, before.scene, before);
  const squares = squaresOf(scene);
  const byKey = new Map<TileKey, Tile>();
  for (const { id } of scene.arrangement.themes) cut(scene, id, membersOf(scene, id), byKey, before);
  for (const [square, indices] of squares) cut(scene, square, indices, byKey, before);
  return { byKey, scene, squares };
}

/** From so many moved things on it is quicker to begin anew. */
const many = 64;

function tilesAfter(scene: Scene, moved: readonly number[], last: Scene, before: Tiles): Tiles {
  const themes = new Set<ThemeId>();
  const loose: number[] = [];
  for (const index of moved) {
    const id = scene.ids[index] as ThingId;
    const theme = isId('theme', id) ? id : scene.arrangement.themeOf.get(id);
    if (theme === undefined) loose.push(index);
    else themes.add(theme);
  }
  const touched = new Set(loose.flatMap((index) => [squareAt(last, index), squareAt(scene, index)]));
  const squares = squaresAfter(scene, loose, last, before.squares);
  const byKey = new Map(before.byKey);
  for (const group of [...themes, ...touched]) {
    for (let start = 0; byKey.delete(keyOf(group, start)); ) start += cardsPerTile;
  }
  for (const id of themes) cut(scene, id, membersOf(scene, id), byKey, before);
  for (const square of touched) cut(scene, square, squares.get(square) ?? [], byKey, before);
  return { byKey, scene, squares };
}

/** The same object where every card lies in the square where it lay. */
function squaresAfter(scene: Scene, moved: readonly number[], last: Scene, before: Squares): Squares {
  const across = moved.filter((index) => squareAt(last, index) !== squareAt(scene, index));
  if (across.length === 0) return before;
  const squares = new Map(before);
  for (const index of across) {
    const [was, is] = [squareAt(last, index), squareAt(scene, index)];
    const left = squares.get(was)?.filter((other) => other !== index) ?? [];
    if (left.length > 0) squares.set(was, left);
    else squares.delete(was);
    squares.set(
      is,
      [...(squares.get(is) ?? []), index].sort((a, b) => a - b),
    );
  }
  return squares;
}

/** Of a theme, or of a square of loose cards. */
type Group = ThemeId | number;

function keyOf(group: Group, start: number): TileKey {
  return `tile ${group} ${start}`;
}

function cut(
  scene: Scene,
  group: Group,
  indices: readonly number[],
  byKey: Map<TileKey, Tile>,
  before: Tiles,
): void {
  for (let start = 0; start < indices.length; start += cardsPerTile) {
    const key = keyOf(group, start);
    byKey.set(key, tileOf(scene, { key, group, start }, indices.slice(start, start + cardsPerTile), before));
  }
}

/** Whether each tile has the cards it had; they may lie elsewhere. */
export function haveSameCards(before: Tiles, { scene, squares }: Tiles): boolean {
  return scene?.ids === before.scene?.ids && squares === before.squares;
}

/** The tile in which a card is drawn; undefined for one that is not in the scene. */
export function tileWith({ byKey, scene, squares }: Tiles, card: CardId): Tile | undefined {
  const index = scene?.indexOf.get(card);
  if (scene === null || index === undefined) return undefined;
  const theme = scene.arrangement.themeOf.get(card);
  const square = squareAt(scene, index);
  const turn =
    theme === undefined
      ? (squares.get(square)?.indexOf(index) ?? 0)
      : index - (scene.indexOf.get(theme) ?? 0) - 1;
  return byKey.get(keyOf(theme ?? square, turn - (turn % cardsPerTile)));
}

/** Indices of the cards that are shown in a theme: those of a folded one are not in the scene. */
function membersOf({ arrangement, folded, indexOf }: Scene, theme: ThemeId): number[] {
  const count = folded.has(theme) ? 0 : (arrangement.inTheme.get(theme)?.length ?? 0);
  const first = (indexOf.get(theme) ?? 0) + 1;
  return Array.from({ length: count }, (_, turn) => first + turn);
}

/** Indices of the loose cards by the square in which their corner lies. */
function squaresOf(scene: Scene): Map<number, number[]> {
  const squares = new Map<number, number[]>();
  const { ids, arrangement } = scene;
  for (let index = ids.length - arrangement.loose.length; index < ids.length; index += 1) {
    const square = squareAt(scene, index);
    const indices = squares.get(square);
    if (indices !== undefined) indices.push(index);
    else squares.set(square, [index]);
  }
  return squares;
}

/** Squares from the middle of the board to its edge: 16 million board units, more than any coordinate has. */
const reach = 2 ** 14;

/** A number for each square of the board, small enough to be quick in a map. */
function squareAt({ boxes }: Scene, index: number): number {
  const column = Math.floor((boxes[index * 4] as number) / side);
  const row = Math.floor((boxes[index * 4 + 1] as number) / side);
  return row * 2 * reach + column;
}

function tileOf(
  scene: Scene,
  { key, group, start }: { readonly key: TileKey; readonly group: Group; readonly start: number },
  indices: readonly number[],
  before: Tiles,
): Tile {
  const known = before.byKey.get(key);
  const hasSame =
    known?.cards.length === indices.length &&
    indices.every((index, turn) => scene.ids[index] === known.cards[turn]);
  const last = before.scene;
  if (hasSame && last !== null && known.cards.every((id) => isAtSamePlace(id, last, scene))) return known;
  const box = boxAroundAll(scene, indices);
  const cards = hasSame ? known.cards : indices.map((index) => scene.ids[index] as CardId);
  const region: Region = `region ${group} ${Math.floor(start / cardsPerRegion)}`;
  return { key, theme: typeof group === 'number' ? null : group, cards, start, region, box };
}
