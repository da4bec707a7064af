import { type Card, isInTheme } from '../card/index.ts';
import { type Box, intersects, type Point } from '../geometry/index.ts';
import type { ThemeId } from '../id/index.ts';
import type { Table } from '../record/index.ts';
import type { Theme } from '../theme/index.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import { layoutBoard } from './layout.ts';

/** Between a theme that has grown and what made room for it, in board units. */
const gap = 24;

interface Tables {
  readonly cards: Table<Card>;
  readonly themes: Table<Theme>;
}

/** Boxes of the themes before an act, by which it is seen afterwards what has grown. */
export type ThemeBoxes = ReadonlyMap<ThemeId, Box>;

export function themeBoxes(arrangement: Arrangement): ThemeBoxes {
  return layoutBoard(arrangement).themes;
}

/**
 * Moves out of the way what an act has grown a theme over: themes go further down, loose cards to the nearest free
 * place, nothing else moves. What people have laid over a theme themselves stays.
 */
export function makeRoom({ cards, themes }: Tables, before: ThemeBoxes): void {
  const arrangement = arrange(cards, themes);
  const now = new Map(themeBoxes(arrangement));
  const grown = [...now].filter(([id, box]) => !isWithin(box, before.get(id))).map(([id]) => id);
  if (grown.length === 0) return;
  for (const id of pushThemes(now, before, grown)) {
    const box = now.get(id);
    if (box !== undefined) themes.update(id, { at: { x: box.x, y: box.y } });
  }
  moveCovered({ cards, themes }, now, before);
}

function moveCovered({ cards, themes }: Tables, now: ThemeBoxes, before: ThemeBoxes): void {
  const arrangement = arrange(cards, themes);
  const { cards: cardBoxes } = layoutBoard(arrangement);
  const changed = [...now].filter(([id, box]) => !isWithin(box, before.get(id)));
  const loose = new Map(arrangement.loose.map(({ card }) => [card.id, cardBoxes.get(card.id)]));
  for (const { card } of arrangement.loose) {
    const box = loose.get(card.id);
    if (box === undefined || isInTheme(card.place)) continue;
    const isCovered = changed.some(([id, theme]) => intersects(theme, box) && !touched(before.get(id), box));
    if (!isCovered) continue;
    const others = [...now.values(), ...[...loose.values()].filter((other) => other !== box)];
    const at = nearestFree(box, others);
    cards.update(card.id, { place: at });
    loose.set(card.id, { ...box, ...at });
  }
}

/** Pushes themes down until none is covered anew; answers which were moved. Nothing goes up, so it comes to an end. */
function pushThemes(now: Map<ThemeId, Box>, before: ThemeBoxes, grown: readonly ThemeId[]): Set<ThemeId> {
  const pushed = new Set<ThemeId>();
  const queue = [...grown];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const other of now.keys()) {
      const [box, itsBox] = [now.get(id), now.get(other)];
      if (box === undefined || itsBox === undefined || other === id || !intersects(box, itsBox)) continue;
      const isMine = before.has(id) && !pushed.has(id);
      if (isMine && !pushed.has(other) && touched(before.get(id), itsBox)) continue;
      // Whichever begins higher stays; a theme that was there and only grew stays in any case.
      const [stays, goes, edge] = isMine || itsBox.y >= box.y ? [box, other, itsBox] : [itsBox, id, box];
      now.set(goes, { ...edge, y: stays.y + stays.height + gap });
      pushed.add(goes);
      queue.push(goes);
    }
  }
  return pushed;
}

function nearestFree(box: Box, taken: readonly (Box | undefined)[]): Point {
  for (let ring = 1; ring < 100; ring += 1) {
    for (let turn = 0; turn < 16; turn += 1) {
      // Begins below, where new notes are looked for.
      const angle = Math.PI / 2 + ((turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * Math.PI) / 8;
      const x = Math.round(box.x + Math.cos(angle) * ring * gap);
      const y = Math.round(box.y + Math.sin(angle) * ring * gap);
      const around = { x: x - 8, y: y - 8, width: box.width + 16, height: box.height + 16 };
      if (!taken.some((other) => other !== undefined && intersects(other, around))) return { x, y };
    }
  }
  return { x: box.x, y: box.y };
}

function touched(before: Box | undefined, box: Box): boolean {
  return before !== undefined && intersects(before, box);
}

function isWithin(box: Box, outer: Box | undefined): boolean {
  return (
    outer !== undefined &&
    box.x >= outer.x &&
    box.y >= outer.y &&
    box.x + box.width <= outer.x + outer.width &&
    box.y + box.height <= outer.y + outer.height
  );
}
