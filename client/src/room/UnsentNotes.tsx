import { useState } from 'react';
import { useCardActs } from '../card/card-acts.ts';
import { RichTextView } from '../richtext/RichTextView.tsx';
import { type UnsentNote, useLive, useReadOnly, useUnsentNotes } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { Banner } from '../ui/feedback/Banner.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { unsentWording as words } from '../wording/room.ts';
import styles from './room.module.css';

/** Words of an earlier board that were never saved: said until somebody has decided what becomes of them. */
export function UnsentNotes() {
  const notes = useUnsentNotes();
  const [open, setOpen] = useState(false);
  if (notes.length === 0) return null;
  return (
    <>
      <Banner
        tone="warning"
        announce="status"
        title={words.title(notes.length)}
        actions={<Button onClick={() => setOpen(true)}>{words.look(notes.length)}</Button>}
      >
        {words.kept(notes.length)}
      </Banner>
      {open && <UnsentNotesDialog notes={notes} onClose={() => setOpen(false)} />}
    </>
  );
}

interface UnsentNotesDialogProps {
  readonly notes: readonly UnsentNote[];
  readonly onClose: () => void;
}

function UnsentNotesDialog({ notes, onClose }: UnsentNotesDialogProps) {
  const { post, throwAway } = useDecision(notes);
  const readOnly = useReadOnly();
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.dialogTitle(notes.length)}
      width="wide"
      actions={
        <>
          <Button onClick={throwAway}>{words.throwAway}</Button>
          {!readOnly && (
            <Button variant="primary" onClick={post}>
              {words.post(notes.length)}
            </Button>
          )}
        </>
      }
    >
      <p>{readOnly ? words.readOnly : words.decide(notes.length)}</p>
      <ul className={styles.unsent}>
        {notes.map(({ id, was, heard }) => (
          <li key={id}>
            <RichTextView text={heard} />
            {was !== null && <p className={styles.unsentKind}>{words.changed}</p>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function useDecision(notes: readonly UnsentNote[]) {
  const { unsent } = useLive();
  const acts = useCardActs();
  return {
    post() {
      for (const { id, heard, themeId, tags } of notes) {
        // Why not is said by then; what was not posted goes on waiting.
        if (!acts.add(heard, themeId, { tags })) return;
        unsent.settle(id);
      }
      showToast(words.posted(notes.length));
    },
    throwAway() {
      for (const { id } of notes) unsent.settle(id);
      showToast(words.thrownAway(notes.length));
    },
  };
}
