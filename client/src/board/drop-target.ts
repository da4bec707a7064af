import { type Box, centreOf, type Point } from '@heard/shared/geometry';
import type { CardId, ThemeId } from '@heard/shared/id';
import { boxOf, type Scene, type ThingId, topAt } from './scene.ts';

/** What letting go would do. */
export type DropTarget =
  | { readonly kind: 'board' }
  | { readonly kind: 'card'; readonly id: CardId; readonly box: Box }
  | {
      readonly kind: 'theme';
      readonly id: ThemeId;
      readonly before: CardId | null;
      readonly mark: Box;
      readonly box: Box;
    };

/**
 * The thing under the pointer decides; where the pointer is over nothing, the middle of the held card does, so that a
 * card held by its corner can still be dropped on another.
 */
export function dropTargetAt(
  scene: Scene,
  held: ReadonlySet<ThingId>,
  pointer: Point,
  heldBox: Box,
): DropTarget {
  const { themeOf } = scene.arrangement;
  const isLoose = (id: ThingId) => !themeOf.has(id as CardId);
  for (const point of [pointer, centreOf(heldBox)]) {
    const id = topAt(scene, point, (one, isTheme) => !held.has(one) && (isTheme || isLoose(one)));
    const box = id === undefined ? undefined : boxOf(scene, id);
    if (id === undefined || box === undefined) continue;
    if (scene.isTheme[scene.indexOf.get(id) ?? 0] === 1) {
      return { kind: 'theme', id: id as ThemeId, box, ...turnAt(scene, id as ThemeId, held, point) };
    }
    return { kind: 'card', id: id as CardId, box };
  }
  return { kind: 'board' };
}

const markWidth = 4;
const gap = 12;

/** The turn in a theme that a point means: in front of which card, and where a mark shows it. */
export function turnAt(
  scene: Scene,
  theme: ThemeId,
  held: ReadonlySet<ThingId>,
  point: Point,
): { before: CardId | null; mark: Box } {
  const members = (scene.arrangement.inTheme.get(theme) ?? [])
    // Those of a folded theme are not in the scene: there the turn is the last.
    .filter(({ id }) => !held.has(id) && scene.indexOf.has(id))
    .map(({ id }) => ({ id, box: boxOf(scene, id) as Box }));
  const rows = rowsOf(members);
  const row = rows.find((_, index) => point.y < (rows[index + 1]?.[0]?.box.y ?? Number.POSITIVE_INFINITY));
  const last = row?.at(-1);
  if (row === undefined || last === undefined) return { before: null, mark: emptyMark(scene, theme) };
  const next = row.find(({ box }) => point.x < box.x + box.width / 2);
  if (next !== undefined) return { before: next.id, mark: markBeside(next.box, -(gap + markWidth) / 2) };
  const after = members[members.indexOf(last) + 1];
  const side = last.box.width + (gap - markWidth) / 2;
  return { before: after?.id ?? null, mark: markBeside(last.box, side) };
}

function rowsOf<Member extends { readonly box: Box }>(members: readonly Member[]): Member[][] {
  const rows: Member[][] = [];
  for (const member of members) {
    const row = rows.at(-1);
    if (row?.[0]?.box.y === member.box.y) row.push(member);
    else rows.push([member]);
  }
  return rows;
}

function markBeside(box: Box, right: number): Box {
  return { x: box.x + right, y: box.y, width: markWidth, height: box.height };
}

/** Where a theme has no other card the mark stands at the start of its body. */
function emptyMark(scene: Scene, theme: ThemeId): Box {
  const { x, y, height } = boxOf(scene, theme) ?? { x: 0, y: 0, height: 0 };
  const body = Math.min(80, height / 2);
  return { x: x + 8, y: y + height - body - 16, width: markWidth, height: body };
}
