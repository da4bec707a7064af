import { moveCards } from '@heard/shared/card';
import type { CardId } from '@heard/shared/id';
import { SelectedNoteActs } from '../card/SelectedNoteActs.tsx';
import { boardWording } from '../wording/board.ts';
import { groupThese, settle, startEditing } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';
import { useEngine } from './engine-context.ts';
import type { SelectionHandlers } from './selection-handlers.ts';

/** What can be done with one or more cards. */
export function CardActs({
  ids,
  onOpenMoveTo,
  onRecommend,
  onShowDetails,
  onRemove,
}: SelectionHandlers & { readonly ids: readonly CardId[] }) {
  const engine = useEngine();
  return (
    <SelectedNoteActs
      ids={ids}
      on={{
        edit: (id) => startEditing(engine, id),
        group: (some) => groupThese(engine, some),
        moveTo: onOpenMoveTo,
        remove: onRemove,
        takeOut: (some) => takeOut(engine, some),
        recommend: onRecommend,
        showDetails: onShowDetails,
        selectTheme: (id) => engine.selection.select([id]),
      }}
    />
  );
}

/** To the right of their theme, one below the other. */
function takeOut(engine: BoardEngine, ids: readonly CardId[]): void {
  const { live, things } = engine;
  const [theme] = ids.map((id) => things.themeOf(id));
  const box = (theme && things.box(theme)) ?? { x: 0, y: 0, width: 0, height: 0 };
  const moves = ids.map((id, turn) => ({ id, to: { x: box.x + box.width + 32, y: box.y + turn * 130 } }));
  settle(live.act(moveCards, { moves }), boardWording.told.moved(moves.length));
  engine.refresh();
}
