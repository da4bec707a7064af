import { type BoardLayout, layoutBoard } from '@heard/shared/board';
import type { Arrangement } from '@heard/shared/cluster';
import { type Box, boxAround, type Point } from '@heard/shared/geometry';
import type { CardId, ThemeId } from '@heard/shared/id';
import type { Foldable } from '../folding/index.ts';

/** A card or a theme on the board. */
export type ThingId = CardId | ThemeId;

/**
 * Everything on the board in flat arrays, in reading order: each theme followed by its cards, then loose cards. A scan
 * over all of them is cheap enough for every question (5,000 cards: under a millisecond).
 */
export interface Scene {
  readonly ids: readonly ThingId[];
  /** x, y, width, height of each thing, one after the other. */
  readonly boxes: Float64Array;
  readonly isTheme: Uint8Array;
  readonly indexOf: ReadonlyMap<ThingId, number>;
  readonly arrangement: Arrangement;
  /** Themes whose cards are left out; they keep their place and size, which are those of everybody. */
  readonly folded: ReadonlySet<Foldable>;
}

const nothingFolded: ReadonlySet<Foldable> = new Set();

export function sceneOf(
  arrangement: Arrangement,
  layout: BoardLayout = layoutBoard(arrangement),
  folded = nothingFolded,
): Scene {
  const ids = readingOrder(arrangement, folded);
  const boxes = new Float64Array(ids.length * 4);
  const isTheme = new Uint8Array(ids.length);
  const indexOf = new Map<ThingId, number>();
  for (const [index, id] of ids.entries()) {
    const theme = layout.themes.get(id as ThemeId);
    const box = theme ?? layout.cards.get(id as CardId);
    if (box !== undefined) boxes.set([box.x, box.y, box.width, box.height], index * 4);
    isTheme[index] = theme === undefined ? 0 : 1;
    indexOf.set(id, index);
  }
  return { ids, boxes, isTheme, indexOf, arrangement, folded };
}

/** Each theme followed by its cards, unless it is folded, then loose cards. */
export function readingOrder(arrangement: Arrangement, folded = nothingFolded): ThingId[] {
  const ids: ThingId[] = [];
  for (const theme of arrangement.themes) {
    ids.push(theme.id);
    if (folded.has(theme.id)) continue;
    for (const card of arrangement.inTheme.get(theme.id) ?? []) ids.push(card.id);
  }
  for (const { card } of arrangement.loose) ids.push(card.id);
  return ids;
}

export function boxAt(scene: Scene, index: number): Box {
  const { boxes } = scene;
  const at = index * 4;
  return {
    x: boxes[at] as number,
    y: boxes[at + 1] as number,
    width: boxes[at + 2] as number,
    height: boxes[at + 3] as number,
  };
}

export function boxOf(scene: Scene, id: ThingId): Box | undefined {
  const index = scene.indexOf.get(id);
  return index === undefined ? undefined : boxAt(scene, index);
}

/** Indices of everything that touches `area`, in reading order. */
export function touching(scene: Scene, area: Box): number[] {
  const { boxes, ids } = scene;
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  const found: number[] = [];
  for (let index = 0, at = 0; index < ids.length; index += 1, at += 4) {
    const x = boxes[at] as number;
    const y = boxes[at + 1] as number;
    if (x >= right || y >= bottom) continue;
    if (x + (boxes[at + 2] as number) <= area.x || y + (boxes[at + 3] as number) <= area.y) continue;
    found.push(index);
  }
  return found;
}

export function cardsTouching(scene: Scene, area: Box): CardId[] {
  return touching(scene, area)
    .filter((index) => scene.isTheme[index] === 0)
    .map((index) => scene.ids[index] as CardId);
}

/** The last drawn thing under a point for which `accepts` holds: what a person sees on top. */
export function topAt(
  scene: Scene,
  point: Point,
  accepts: (id: ThingId, isTheme: boolean) => boolean,
): ThingId | undefined {
  return touching(scene, { ...point, width: 0.001, height: 0.001 })
    .reverse()
    .map((index) => ({ id: scene.ids[index] as ThingId, isTheme: scene.isTheme[index] === 1 }))
    .find(({ id, isTheme }) => accepts(id, isTheme))?.id;
}

/** The box around these things, or around all there is. */
export function extent(scene: Scene, ids: Iterable<ThingId> = scene.ids): Box | null {
  return boxAround([...ids].map((id) => boxOf(scene, id)).filter((box) => box !== undefined));
}

const step = 24;

/** A place near `wish` for a box of this size where it covers nothing, looking further and further out. */
export function freePlace(scene: Scene, wish: Box): Point {
  for (let ring = 0; ring < 60; ring += 1) {
    for (const [right, down] of ringOf(ring)) {
      const box = { ...wish, x: wish.x + right * step, y: wish.y + down * step };
      const free = touching(scene, {
        x: box.x - 8,
        y: box.y - 8,
        width: box.width + 16,
        height: box.height + 16,
      });
      if (free.length === 0) return { x: Math.round(box.x), y: Math.round(box.y) };
    }
  }
  return { x: Math.round(wish.x), y: Math.round(wish.y) };
}

function* ringOf(ring: number): Iterable<readonly [number, number]> {
  if (ring === 0) yield [0, 0];
  for (let along = -ring; along < ring; along += 1) {
    yield [along, ring];
    yield [ring, -along];
    yield [-along, -ring];
    yield [-ring, along];
  }
}
