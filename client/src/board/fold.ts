import type { ThemeId } from '@heard/shared/id';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { boardWording } from '../wording/board.ts';
import type { BoardEngine } from './board-engine.ts';
import type { ThingId } from './scene.ts';

const { told } = boardWording;

/** Whether all these themes show only their titles and counts to this person. */
export function areFolded({ folding }: BoardEngine, ids: readonly ThemeId[]): boolean {
  return ids.every((id) => folding.folded().has(id));
}

/** Folds themes for this person, or unfolds them where all are folded. */
export function toggleFold(engine: BoardEngine, ids: readonly ThemeId[]): void {
  if (areFolded(engine, ids)) unfold(engine, ids);
  else fold(engine, ids);
}

/** Shows a note that is hidden in a folded theme. */
export function unfoldAround(engine: BoardEngine, id: ThingId): void {
  const theme = engine.things.themeOf(id);
  if (theme !== undefined && areFolded(engine, [theme])) unfold(engine, [theme]);
}

/** What is hidden is not selected any more: nobody deletes or moves what they do not see. */
export function fold(engine: BoardEngine, ids: readonly ThemeId[]): void {
  const { folding, selection, things } = engine;
  folding.fold(ids);
  const hidden = new Set<ThemeId | undefined>(ids);
  const seen = [...selection.ids()].filter((id) => !hidden.has(things.themeOf(id)));
  if (seen.length < selection.ids().size) selection.select(seen);
  engine.refresh();
  announce(told.folded(ids.length), 'mine');
}

export function unfold(engine: BoardEngine, ids: readonly ThemeId[]): void {
  engine.folding.unfold(ids);
  engine.refresh();
  announce(told.unfolded(ids.length), 'mine');
}
