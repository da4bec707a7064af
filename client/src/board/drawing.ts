import { type Box, centreOf, intersects, type Point } from '@heard/shared/geometry';
import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import { boxAt, type Scene, sameBox, type ThingId } from './scene.ts';
import { haveSameCards, type TileKey, type Tiles, tileWith } from './tiles.ts';

/** What has elements on the page: the frame of a theme, or a tile of cards. */
export type DrawnKey = ThemeId | TileKey;

export interface Sight {
  /** What is seen of the board. */
  readonly view: Box;
  /** How far the view has moved since the frame before: that way more is drawn ahead. */
  readonly travel: Point;
  /** From far away cards are only blocks, which are drawn without elements. */
  readonly isFar: boolean;
  /** Things that must have an element wherever they lie: what is held, what has the focus. */
  readonly always: ReadonlySet<ThingId>;
}

/** Cards that keep their elements although they are out of view, so that going back is free. */
const mostCards = 400;
/** In cards, as far as it matters for the time it takes. */
const themeWeight = 2;

/** Everything that can be drawn, in reading order. */
export interface Piece {
  readonly key: DrawnKey;
  readonly box: Box;
  readonly weight: number;
  /** In the scene, of the theme or of the first card of the tile. */
  readonly index: number;
}

export interface Drawn {
  /** In reading order. */
  readonly keys: readonly DrawnKey[];
  /** Some of what is in view has no elements yet. */
  readonly isMissing: boolean;
  /** There is more to draw or to take away. */
  readonly isMore: boolean;
  /** Of what was added. */
  readonly weight: number;
}

/**
 * What is to be drawn next: at once what must be, then what is in view, from its middle outwards, then what comes into view.
 * Adds things of so much weight at most, but one if any; takes away as much once nothing is missing, also while the view
 * moves: all that there is takes part in every frame.
 */
export function drawNext(
  { pieces, tiles }: { readonly pieces: readonly Piece[]; readonly tiles: Tiles },
  drawn: readonly DrawnKey[],
  sight: Sight,
  most: number,
): Drawn {
  const now = new Set(drawn);
  const isAlways = alwaysDrawn(tiles, sight.always);
  const isIn = ({ key, box }: Piece, area: Box) => intersects(box, area) && (isTheme(key) || !sight.isFar);
  const ahead = aheadOf(sight);
  const missing: Piece[] = [];
  const coming: Piece[] = [];
  for (const piece of pieces) {
    if (now.has(piece.key)) continue;
    if (isAlways.has(piece.key)) now.add(piece.key);
    else if (isIn(piece, sight.view)) missing.push(piece);
    else if (isIn(piece, ahead)) coming.push(piece);
  }
  const middle = centreOf(sight.view);
  const next = [...nearestFirst(missing, middle), ...nearestFirst(coming, middle)];
  const added = takeUpTo(next, most);
  for (const { key } of added) now.add(key);
  const stays = (piece: Piece) => isAlways.has(piece.key) || isIn(piece, ahead);
  const gone = next.length > 0 ? [] : tooMuch(pieces, now, stays, middle);
  const taken = takeUpTo(gone, most);
  for (const { key } of taken) now.delete(key);
  return {
    keys: pieces.filter(({ key }) => now.has(key)).map(({ key }) => key),
    isMissing: missing.some(({ key }) => !now.has(key)),
    isMore: added.length < next.length || taken.length < gone.length,
    weight: weightOf(added),
  };
}

export function piecesOf(scene: Scene, { byKey }: Tiles): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const { id } of scene.arrangement.themes) {
    const index = scene.indexOf.get(id);
    if (index !== undefined) pieces.push({ key: id, box: boxAt(scene, index), weight: themeWeight, index });
  }
  for (const { key, box, cards } of byKey.values()) {
    const index = scene.indexOf.get(cards[0] as CardId);
    if (index !== undefined) pieces.push({ key, box, weight: cards.length, index });
  }
  return pieces.sort((a, b) => a.index - b.index);
}

/** What `piecesOf` would answer, at less cost where all that is drawn has the same cards in the same turns as before. */
export function piecesAfter(
  pieces: readonly Piece[],
  before: Tiles,
  scene: Scene,
  tiles: Tiles,
): readonly Piece[] {
  if (tiles.byKey === before.byKey) return pieces;
  if (!haveSameCards(before, tiles)) return piecesOf(scene, tiles);
  return pieces.map((piece) => {
    const box = isTheme(piece.key) ? boxAt(scene, piece.index) : tiles.byKey.get(piece.key)?.box;
    return box === undefined || sameBox(box, piece.box) ? piece : { ...piece, box };
  });
}

function alwaysDrawn(tiles: Tiles, always: ReadonlySet<ThingId>): Set<DrawnKey> {
  const keys = new Set<DrawnKey>();
  for (const id of always) {
    const key = isId('theme', id) ? id : tileWith(tiles, id)?.key;
    if (key !== undefined) keys.add(key);
  }
  return keys;
}

/** Frames of a movement that are drawn ahead of it: a quarter of a second. */
const framesAhead = 15;
/** What is drawn on every side, in parts of the view. Of a view that moves little of it would be seen. */
const beside = { atRest: 1 / 4, moving: 1 / 10 };

/** What is in view and around it, and where the view is moving to as far as it will be soon. */
function aheadOf({ view, travel }: Sight): Box {
  const part = travel.x === 0 && travel.y === 0 ? beside.atRest : beside.moving;
  const side = { x: view.width * part, y: view.height * part };
  const way = {
    x: bounded(travel.x * framesAhead, view.width),
    y: bounded(travel.y * framesAhead, view.height),
  };
  const left = Math.min(0, way.x) - side.x;
  const top = Math.min(0, way.y) - side.y;
  return {
    x: view.x + left,
    y: view.y + top,
    width: view.width + Math.max(0, way.x) + side.x - left,
    height: view.height + Math.max(0, way.y) + side.y - top,
  };
}

function bounded(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** What is beyond the number of cards that may keep their elements, the furthest first. */
function tooMuch(
  pieces: readonly Piece[],
  now: ReadonlySet<DrawnKey>,
  stays: (piece: Piece) => boolean,
  middle: Point,
): Piece[] {
  const there = pieces.filter(({ key }) => now.has(key));
  let over = weightOf(there) - mostCards;
  if (over <= 0) return [];
  const gone: Piece[] = [];
  for (const piece of nearestFirst(there, middle).reverse()) {
    if (over <= 0) break;
    if (stays(piece)) continue;
    over -= piece.weight;
    gone.push(piece);
  }
  return gone;
}

function nearestFirst(pieces: readonly Piece[], middle: Point): Piece[] {
  if (pieces.length < 2) return [...pieces];
  const far = new Map(
    pieces.map((piece) => {
      const { x, y } = centreOf(piece.box);
      return [piece, Math.hypot(x - middle.x, y - middle.y)];
    }),
  );
  return pieces.toSorted((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0));
}

function weightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { weight }) => sum + weight, 0);
}

function takeUpTo(pieces: readonly Piece[], most: number): Piece[] {
  const taken: Piece[] = [];
  let weight = 0;
  for (const piece of pieces) {
    if (most <= 0 || (taken.length > 0 && weight + piece.weight > most)) break;
    weight += piece.weight;
    taken.push(piece);
  }
  return taken;
}

export function isTheme(key: DrawnKey): key is ThemeId {
  return isId('theme', key);
}
