import { moveCards } from '@heard/shared/card';
import type { Point } from '@heard/shared/geometry';
import { isId } from '@heard/shared/id';
import { moveThemes } from '@heard/shared/theme';
import { cardActs } from '../card/card-acts.ts';
import { boardWording } from '../wording/board.ts';
import { cardsIn, settle, themesIn } from './acts.ts';
import type { Arrow } from './arrow-move.ts';
import type { BoardEngine } from './board-engine.ts';
import type { ThingId } from './scene.ts';

const { told } = boardWording;

const ways: Readonly<Record<Arrow, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/**
 * Moves without dragging: the note in a theme that the keyboard is on goes to another turn in it, anything else `by` so
 * far on the board. While a key is held it is one step of undo. Answers whether there was anything to move.
 */
export function nudge(
  engine: BoardEngine,
  arrow: Arrow,
  { by, isHeld }: { readonly by: number; readonly isHeld: boolean },
): boolean {
  if (engine.live.readOnly) return false;
  const focused = engine.selection.focused();
  const theme = focused === null ? undefined : engine.things.themeOf(focused);
  if (theme !== undefined && isId('card', focused) && engine.things.box(focused) !== undefined) {
    const { x, y } = ways[arrow];
    const columns = engine.live.board.themes.get(theme)?.columns ?? 1;
    // To the side it is one place, up and down a row.
    if (cardActs(engine.live).step(focused, x + y * columns)) {
      engine.refresh();
      engine.focus(focused);
    }
    return true;
  }
  const selected = engine.selection.ids().size === 0 && focused !== null ? [focused] : engine.selection.ids();
  const free = [...selected].filter((id) => isFree(engine, id));
  if (free.length === 0) return false;
  if (!isHeld) engine.live.undo.newStep();
  shift(engine, free, { x: ways[arrow].x * by, y: ways[arrow].y * by });
  return true;
}

/** Moves loose notes, and themes with all that is in them. */
function shift(engine: BoardEngine, ids: readonly ThingId[], { x, y }: Point): void {
  const { live, things } = engine;
  const to = (id: ThingId) => {
    const box = things.box(id) ?? { x: 0, y: 0 };
    return { x: box.x + x, y: box.y + y };
  };
  const cards = cardsIn(ids);
  const themes = themesIn(ids);
  if (cards.length > 0) {
    const moves = cards.map((id) => ({ id, to: to(id) }));
    settle(live.board.run(live.hand, moveCards, { moves }), told.moved(cards.length));
  }
  if (themes.length > 0) {
    const moves = themes.map((id) => ({ id, to: to(id) }));
    settle(live.board.run(live.hand, moveThemes, { moves }), told.themesMoved(themes.length));
  }
  engine.refresh();
  const [first] = ids;
  const box = first === undefined ? undefined : things.box(first);
  if (box !== undefined) engine.rig.reveal(box);
}

function isFree({ things }: BoardEngine, id: ThingId): boolean {
  return things.box(id) !== undefined && things.themeOf(id) === undefined;
}
