import { type CardId, isId } from '@heard/shared/id';
import type { CardActs } from '../card/card-acts.ts';
import { SelectedNoteActs } from '../card/SelectedNoteActs.tsx';
import { useSelectedIds, useSelection } from '../selection/index.ts';
import { useLive } from '../sync/index.ts';
import { BarButton, Toolbar } from '../ui/toolbar/Toolbar.tsx';
import { cardWording } from '../wording/card.ts';
import { listWording } from '../wording/list.ts';
import styles from './list.module.css';
import { useListControls } from './list-context.ts';

/** Notes that are selected and still there, in the order of the selection. */
export function useSelectedCards(): readonly CardId[] {
  const { board } = useLive();
  return [...useSelectedIds()].filter(
    (id): id is CardId => isId('card', id) && board.cards.get(id)?.removedAt === null,
  );
}

interface SelectionBarProps {
  readonly acts: CardActs;
  readonly onShowDetails?: (() => void) | undefined;
}

/** How many notes are selected, and what can be done with them. */
export function SelectionBar({ acts, onShowDetails }: SelectionBarProps) {
  const ids = useSelectedCards();
  const selection = useSelection();
  const { edit, group, moveTo, remove, recommend } = useListControls();
  if (ids.length === 0) return null;
  return (
    <div className={styles.selectionBar}>
      <Toolbar label={listWording.selectionBar} look="inverse">
        <span className={styles.selectedCount} role="status">
          {cardWording.selected(ids.length)}
        </span>
        <SelectedNoteActs
          ids={ids}
          on={{
            edit,
            group,
            moveTo,
            remove,
            recommend,
            takeOut: acts.takeOut,
            showDetails: onShowDetails,
          }}
        />
        <BarButton onClick={() => selection.clear()}>{cardWording.clear}</BarButton>
      </Toolbar>
    </div>
  );
}
