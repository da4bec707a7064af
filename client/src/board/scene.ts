import type { Card } from '@heard/shared/card';
import { type Arrangement, boxOfLoose, type LooseCard } from '@heard/shared/cluster';
import { type Box, boxAround, type Point, withoutStrays } from '@heard/shared/geometry';
import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import { layoutTheme } from '@heard/shared/layout';
import type { Theme } from '@heard/shared/theme';
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

/** What lies where. */
export function sceneOf(arrangement: Arrangement, folded = nothingFolded): Scene {
  return sceneAnew(arrangement, folded);
}

/** Takes over the themes that have not changed since the scene `before`. */
function sceneAnew(arrangement: Arrangement, folded: ReadonlySet<Foldable>, before?: Scene): Scene {
  const order = newOrder(arrangement, folded);
  const scene: Scene = { ...order, boxes: new Float64Array(order.ids.length * 4), arrangement, folded };
  let from = 0;
  for (const turn of arrangement.themes.keys()) from = placeTheme(scene, turn, from, before);
  for (const [turn, lying] of arrangement.loose.entries()) setBox(scene, from + turn, boxOfLoose(lying));
  return scene;
}

export interface SceneAfter {
  readonly scene: Scene;
  /** Indices of what lies elsewhere than before; null where something has come, gone or changed its turn. */
  readonly moved: readonly number[] | null;
}

/**
 * What lies where after a change. Most changes leave everything in its turn: then what one person moves costs the same on a
 * small board and on a large one, but for a copy of some numbers.
 */
export function sceneAfter(before: Scene, arrangement: Arrangement, folded = nothingFolded): SceneAfter {
  if (!hasSameOrder(before, arrangement, folded))
    return { scene: sceneAnew(arrangement, folded, before), moved: null };
  const scene: Scene = { ...before, boxes: before.boxes.slice(), arrangement, folded };
  let from = 0;
  for (const turn of arrangement.themes.keys()) from = placeTheme(scene, turn, from, before);
  const { loose } = arrangement;
  const known = before.arrangement.loose;
  for (let turn = 0; turn < loose.length; turn += 1) {
    const lying = loose[turn] as LooseCard;
    if (lying !== known[turn]) setBox(scene, from + turn, boxOfLoose(lying));
  }
  return { scene, moved: movedSince(before, scene) };
}

type Order = Pick<Scene, 'ids' | 'isTheme' | 'indexOf'>;

function newOrder(arrangement: Arrangement, folded: ReadonlySet<Foldable>): Order {
  const ids = readingOrder(arrangement, folded);
  const isTheme = new Uint8Array(ids.length);
  const indexOf = new Map<ThingId, number>();
  for (const [index, id] of ids.entries()) {
    indexOf.set(id, index);
    isTheme[index] = isId('theme', id) ? 1 : 0;
  }
  return { ids, isTheme, indexOf };
}

function hasSameOrder(before: Scene, arrangement: Arrangement, folded: ReadonlySet<Foldable>): boolean {
  return (
    folded === before.folded &&
    sameItems(arrangement.themes, before.arrangement.themes, (theme) => theme.id) &&
    arrangement.themes.every(({ id }) =>
      sameItems(cardsIn(arrangement, id), cardsIn(before.arrangement, id), (card) => card.id),
    ) &&
    sameItems(arrangement.loose, before.arrangement.loose, ({ card }) => card.id)
  );
}

function sameItems<Item>(a: readonly Item[], b: readonly Item[], idOf: (item: Item) => string): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((item, index) => item === b[index] || idOf(item) === idOf(b[index] as Item))
  );
}

const noCards: readonly Card[] = [];

function cardsIn({ inTheme }: Arrangement, theme: ThemeId): readonly Card[] {
  return inTheme.get(theme) ?? noCards;
}

/** Places a theme and its cards from that index on. Answers the index after them. */
function placeTheme(scene: Scene, turn: number, from: number, before: Scene | undefined): number {
  const theme = scene.arrangement.themes[turn] as Theme;
  const members = cardsIn(scene.arrangement, theme.id);
  const shown = scene.folded.has(theme.id) ? noCards : members;
  const known = before?.indexOf.get(theme.id);
  const isSame =
    before?.arrangement.themes[turn] === theme &&
    cardsIn(before.arrangement, theme.id) === members &&
    before.folded.has(theme.id) === scene.folded.has(theme.id);
  if (isSame && known !== undefined) copyBoxes(before, known, scene, from, 1 + shown.length);
  else {
    const { box, cards } = layoutTheme(theme, members);
    setBox(scene, from, box);
    for (const [place, { id }] of shown.entries()) setBox(scene, from + 1 + place, cards.get(id) ?? box);
  }
  return from + 1 + shown.length;
}

function copyBoxes(before: Scene, from: number, scene: Scene, to: number, count: number): void {
  scene.boxes.set(before.boxes.subarray(from * 4, (from + count) * 4), to * 4);
}

function setBox({ boxes }: Scene, index: number, { x, y, width, height }: Box): void {
  boxes[index * 4] = x;
  boxes[index * 4 + 1] = y;
  boxes[index * 4 + 2] = width;
  boxes[index * 4 + 3] = height;
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

/** Of two scenes in which everything has the same turn. */
function movedSince(before: Scene, { boxes }: Scene): number[] {
  const moved: number[] = [];
  for (let at = 0; at < boxes.length; at += 1) {
    if (boxes[at] === before.boxes[at]) continue;
    moved.push(at >> 2);
    at |= 3;
  }
  return moved;
}

/** The box around the things with these indices, of which there is at least one. */
export function boxAroundAll({ boxes }: Scene, indices: readonly number[]): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const index of indices) {
    const x = boxes[index * 4] as number;
    const y = boxes[index * 4 + 1] as number;
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + (boxes[index * 4 + 2] as number));
    bottom = Math.max(bottom, y + (boxes[index * 4 + 3] as number));
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
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

/** The box around these things. */
export function extent(scene: Scene, ids: Iterable<ThingId>): Box | null {
  return boxAround([...ids].map((id) => boxOf(scene, id)).filter((box) => box !== undefined));
}

/** The box around all there is, but for what strayed far beyond all the rest. */
export function extentOfAll(scene: Scene): Box | null {
  return boxAround(withoutStrays(scene.ids.map((_, index) => boxAt(scene, index))));
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

/** Also where it is in neither scene. */
export function isAtSamePlace(id: ThingId, before: Scene, now: Scene): boolean {
  const [was, is] = [boxOf(before, id), boxOf(now, id)];
  return was === undefined || is === undefined ? was === is : sameBox(was, is);
}
