import { type CardId, isId } from '@heard/shared/id';
import { useSelectedIds, useSelection } from '../selection/index.ts';
import { useLive } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
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

/** What can be done with the selected notes. */
export function SelectionBar() {
  const ids = useSelectedCards();
  const selection = useSelection();
  const controls = useListControls();
  if (ids.length === 0) return null;
  return (
    <div className={styles.selectionBar}>
      <Toolbar label={listWording.selectionBar} look="inverse">
        <span className={styles.selectedCount} role="status">
          {cardWording.selected(ids.length)}
        </span>
        <Button variant="primary" size="small" onClick={() => controls.moveTo(ids)}>
          {cardWording.moveTo}
        </Button>
        <BarButton onClick={() => controls.group(ids)}>{cardWording.newThemeWith(ids.length)}</BarButton>
        <BarButton aria-label={cardWording.recommend(ids.length)} onClick={() => controls.recommend(ids)}>
          {cardWording.recommendShort}
        </BarButton>
        <BarButton onClick={() => controls.remove(ids)}>{cardWording.delete}</BarButton>
        <BarButton onClick={() => selection.clear()}>{cardWording.clear}</BarButton>
      </Toolbar>
    </div>
  );
}
