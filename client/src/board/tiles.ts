import { type Box, boxAround } from '@heard/shared/geometry';
import type { CardId, ThemeId } from '@heard/shared/id';
import { boxOf, type Scene, type ThingId } from './scene.ts';

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

/** Four rows of the four columns a large theme has. */
const cardsPerTile = 16;
/** Loose cards lie near each other when they are in the same square of so many board units. */
const square = 1000;

export interface Tiles {
  readonly byKey: ReadonlyMap<TileKey, Tile>;
  readonly ofCard: ReadonlyMap<CardId, Tile>;
}

export const noTiles: Tiles = { byKey: new Map(), ofCard: new Map() };

/** A tile that is as it was before is the same object as before. */
export function tilesOf(scene: Scene, before: Tiles): Tiles {
  const byKey = new Map<TileKey, Tile>();
  const ofCard = new Map<CardId, Tile>();
  for (const [place, { theme, cards }] of groupsOf(scene)) {
    for (let start = 0; start < cards.length; start += cardsPerTile) {
      const key: TileKey = `tile ${place} ${start}`;
      const made = tileOf(scene, key, theme, cards.slice(start, start + cardsPerTile));
      const known = before.byKey.get(key);
      const tile = known !== undefined && isSame(known, made) ? known : made;
      byKey.set(key, tile);
      for (const card of tile.cards) ofCard.set(card, tile);
    }
  }
  return { byKey, ofCard };
}

interface Group {
  readonly theme: ThemeId | null;
  readonly cards: CardId[];
}

function groupsOf(scene: Scene): Map<string, Group> {
  const groups = new Map<string, Group>();
  const { inTheme, loose } = scene.arrangement;
  for (const [theme, cards] of inTheme) {
    // Those of a folded theme are not in the scene.
    if (!scene.folded.has(theme)) groups.set(theme, { theme, cards: cards.map(({ id }) => id) });
  }
  for (const { card, at } of loose) {
    const place = `${Math.floor(at.x / square)} ${Math.floor(at.y / square)}`;
    const group = groups.get(place) ?? { theme: null, cards: [] };
    group.cards.push(card.id);
    groups.set(place, group);
  }
  return groups;
}

function tileOf(scene: Scene, key: TileKey, theme: ThemeId | null, cards: readonly CardId[]): Tile {
  const boxes = cards.map((card) => boxOf(scene, card as ThingId)).filter((box) => box !== undefined);
  return { key, theme, cards, box: boxAround(boxes) ?? { x: 0, y: 0, width: 0, height: 0 } };
}

function isSame(a: Tile, b: Tile): boolean {
  return (
    a.cards.length === b.cards.length &&
    a.cards.every((card, index) => card === b.cards[index]) &&
    a.box.x === b.box.x &&
    a.box.y === b.box.y &&
    a.box.width === b.box.width &&
    a.box.height === b.box.height
  );
}
