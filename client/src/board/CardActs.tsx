import type { CardId } from '@heard/shared/id';
import { cardActs } from '../card/card-acts.ts';
import { SelectedNoteActs } from '../card/SelectedNoteActs.tsx';
import { groupThese, startEditing } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';
import { useEngine } from './engine-context.ts';
import { extent } from './scene.ts';
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

/** Where there is room for them, which may be far away. */
function takeOut(engine: BoardEngine, ids: readonly CardId[]): void {
  if (!cardActs(engine.live).takeOut(ids)) return;
  engine.refresh();
  const box = extent(engine.things.scene, ids);
  if (box !== null) engine.rig.reveal(box);
}
