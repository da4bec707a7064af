import { type Box, centreOf } from '@heard/shared/geometry';
import type { CardId, ThemeId } from '@heard/shared/id';
import { boxAt, type Scene, type ThingId } from './scene.ts';

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** How much a step to the side counts against a step ahead. */
const sideways = 2.5;

/**
 * The thing an arrow leads to from `from`: the nearest one whose middle lies ahead, a straight way before a slanted
 * one. From a theme, down leads to its first card; undefined where nothing lies that way.
 */
export function arrowTarget(scene: Scene, from: ThingId, arrow: Arrow): ThingId | undefined {
  const start = scene.indexOf.get(from);
  if (start === undefined) return scene.ids[0];
  const members = scene.arrangement.inTheme.get(from as ThemeId);
  if (arrow === 'ArrowDown' && members?.[0] && scene.indexOf.has(members[0].id)) return members[0].id;
  const own = scene.arrangement.themeOf.get(from as CardId);
  const box = headOf(scene, start);
  let best: ThingId | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, id] of scene.ids.entries()) {
    // The header of its own theme is above a card, never beside it.
    if (index === start || (id === own && arrow !== 'ArrowUp')) continue;
    const cost = costOf(box, headOf(scene, index), arrow);
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
}

/** Of a theme only its header counts: its body is where its cards are. */
function headOf(scene: Scene, index: number): Box {
  const box = boxAt(scene, index);
  return scene.isTheme[index] === 1 ? { ...box, height: Math.min(box.height, 64) } : box;
}

function costOf(from: Box, to: Box, arrow: Arrow): number {
  const a = centreOf(from);
  const b = centreOf(to);
  const isLevel = arrow === 'ArrowLeft' || arrow === 'ArrowRight';
  const sign = arrow === 'ArrowRight' || arrow === 'ArrowDown' ? 1 : -1;
  const ahead = sign * (isLevel ? b.x - a.x : b.y - a.y);
  if (ahead <= 1) return Number.POSITIVE_INFINITY;
  const gap = isLevel
    ? spanGap(from.y, from.height, to.y, to.height)
    : spanGap(from.x, from.width, to.x, to.width);
  const room = isLevel
    ? spanGap(from.x, from.width, to.x, to.width)
    : spanGap(from.y, from.height, to.y, to.height);
  // What lies above or below, only a little to the left, is not "left"; nor is what lies more to the side than ahead.
  if (gap > 0 && (room === 0 || gap > ahead * 1.5)) return Number.POSITIVE_INFINITY;
  const aside = Math.abs(isLevel ? b.y - a.y : b.x - a.x);
  return ahead + gap * sideways + aside * 0.1;
}

/** Distance between two spans, 0 where they overlap. */
function spanGap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.max(0, b - (a + aLength), a - (b + bLength));
}
