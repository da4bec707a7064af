import type { CardId } from '@heard/shared/id';
import { RichTextView } from '../richtext/RichTextView.tsx';
import { useIsSelected, useSelectedIds, useSelection } from '../selection/index.ts';
import { useArrangement, useReadOnly, useRecord } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { InboxIcon } from '../ui/icon/Icon.tsx';
import { Panel } from '../ui/surface/Panel.tsx';
import { cardWording } from '../wording/card.ts';
import { CardLine } from './CardLine.tsx';
import styles from './card.module.css';
import { shortWords } from './card-words.ts';

const wording = cardWording.notPlaced;

export interface NotPlacedPanelProps {
  readonly onClose: () => void;
  readonly onOpenMoveTo: (ids: readonly CardId[]) => void;
}

/** The notes that are in no theme, each to be given its place. */
export default function NotPlacedPanel({ onClose, onOpenMoveTo }: NotPlacedPanelProps) {
  const { loose } = useArrangement();
  const selected = useSelectedIds();
  const readOnly = useReadOnly();
  const ids = loose.map(({ card }) => card.id);
  const chosen = ids.filter((id) => selected.has(id));
  return (
    <Panel
      title={wording.title}
      onClose={onClose}
      footer={
        !readOnly &&
        chosen.length > 0 && (
          <Button variant="primary" onClick={() => onOpenMoveTo(chosen)}>
            {wording.moveSelected(chosen.length)}
          </Button>
        )
      }
    >
      {ids.length === 0 ? (
        <EmptyState icon={<InboxIcon />} title={wording.none}>
          {wording.noneText}
        </EmptyState>
      ) : (
        <>
          <p className={styles.quiet}>{wording.text}</p>
          <ul className={styles.plainList}>
            {ids.map((id) => (
              <LooseNote key={id} id={id} onOpenMoveTo={onOpenMoveTo} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

type LooseNoteProps = Pick<NotPlacedPanelProps, 'onOpenMoveTo'> & { readonly id: CardId };

function LooseNote({ id, onOpenMoveTo }: LooseNoteProps) {
  const card = useRecord('cards', id, (found) => found);
  const selection = useSelection();
  const selected = useIsSelected(id);
  const readOnly = useReadOnly();
  if (card === undefined) return null;
  const words = shortWords(card.heard);
  return (
    <li className={styles.loose} data-selected={selected || undefined}>
      <Checkbox
        label={wording.select(words)}
        labelHidden
        checked={selected}
        onChange={() => selection.toggle(id)}
      />
      <div className={styles.looseWords}>
        {card.heard.length === 0 ? (
          <p className={styles.quiet}>{cardWording.empty}</p>
        ) : (
          <RichTextView text={card.heard} lines={6} />
        )}
        <CardLine card={card} className={styles.quiet} />
        {!readOnly && (
          <Button size="small" aria-label={wording.moveLabel(words)} onClick={() => onOpenMoveTo([id])}>
            {cardWording.moveTo}
          </Button>
        )}
      </div>
    </li>
  );
}
