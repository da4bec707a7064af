import type { ThemeId } from '@heard/shared/id';
import type { Foldable } from '../folding/index.ts';
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
  const next = new Set(engine.folding.folded());
  const isFolded = areFolded(engine, ids);
  for (const id of ids) {
    if (isFolded) next.delete(id);
    else next.add(id);
  }
  become(engine, next, isFolded ? told.unfolded(ids.length) : told.folded(ids.length));
}

/** Shows a note that is hidden in a folded theme. */
export function unfoldAround(engine: BoardEngine, id: ThingId): void {
  const theme = engine.things.themeOf(id);
  if (theme !== undefined && areFolded(engine, [theme])) toggleFold(engine, [theme]);
}

export function foldAll(engine: BoardEngine): void {
  const ids = engine.things.scene.arrangement.themes.map(({ id }) => id);
  become(engine, new Set([...engine.folding.folded(), ...ids]), told.folded(ids.length));
}

export function unfoldAll(engine: BoardEngine): void {
  const { themes } = engine.things.scene.arrangement;
  const next = new Set(engine.folding.folded());
  for (const { id } of themes) next.delete(id);
  become(engine, next, told.unfolded(themes.length));
}

/** What is hidden is not selected any more: nobody deletes or moves what they do not see. */
function become(engine: BoardEngine, folded: ReadonlySet<Foldable>, words: string): void {
  const { folding, selection, things } = engine;
  folding.set(folded);
  const isHidden = (id: Foldable | undefined) => id !== undefined && folded.has(id);
  const seen = [...selection.ids()].filter((id) => !isHidden(things.themeOf(id)));
  if (seen.length < selection.ids().size) selection.select(seen);
  engine.refresh();
  announce(words, 'mine');
}
