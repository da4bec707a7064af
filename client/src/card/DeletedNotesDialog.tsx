import type { Card } from '@heard/shared/card';
import type { CardId } from '@heard/shared/id';
import { may } from '@heard/shared/permission';
import { RichTextView } from '../richtext/RichTextView.tsx';
import { useAll, useLive } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { EraseIcon, UndoIcon } from '../ui/icon/Icon.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { cardWording } from '../wording/card.ts';
import { erasureWording } from '../wording/erasure.ts';
import styles from './card.module.css';
import { useCardActs } from './card-acts.ts';
import { shortWords } from './card-words.ts';

const wording = cardWording.deletedNotes;

/** Deleted notes, the latest first. */
export function useDeletedNotes(): readonly Card[] {
  return useAll('cards')
    .filter((card) => card.removedAt !== null)
    .sort((a, b) => (b.removedAt ?? 0) - (a.removedAt ?? 0));
}

interface DeletedNotesDialogProps {
  readonly readOnly: boolean;
  /** Asks before it erases a note for good. */
  readonly onErase: ((id: CardId) => void) | undefined;
  readonly onClose: () => void;
}

/** Where deleted notes are found and brought back. */
export function DeletedNotesDialog({ readOnly, onErase, onClose }: DeletedNotesDialogProps) {
  const deleted = useDeletedNotes();
  const acts = useCardActs();
  const mayErase = may(useLive().hand.role, 'erase words');
  const restoreAll = () => acts.restore(deleted.map((card) => card.id));
  return (
    <Dialog
      open
      onClose={onClose}
      title={wording.title}
      width="wide"
      actions={!readOnly && deleted.length > 1 && <Button onClick={restoreAll}>{wording.restoreAll}</Button>}
    >
      <p>{deleted.length === 0 ? wording.none : wording.text}</p>
      <ul className={styles.plainList}>
        {deleted.map((card) => (
          <li key={card.id} className={styles.deleted}>
            <RichTextView text={card.heard} lines={4} />
            {!readOnly && (
              <Button
                size="small"
                icon={<UndoIcon />}
                aria-label={wording.restoreLabel(shortWords(card.heard))}
                onClick={() => acts.restore([card.id])}
              >
                {cardWording.restore}
              </Button>
            )}
            {onErase && mayErase && (
              <Button
                size="small"
                variant="quiet"
                icon={<EraseIcon />}
                aria-label={erasureWording.eraseNoteLabel(shortWords(card.heard))}
                onClick={() => {
                  onClose();
                  onErase(card.id);
                }}
              >
                {erasureWording.eraseNote}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
