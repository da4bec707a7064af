import { isBlank, type RichText } from '@heard/shared/richtext';
import { lazy, Suspense, useRef, useState } from 'react';
import { useReadOnly } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { EditIcon } from '../ui/icon/Icon.tsx';
import { richTextWording as wording } from '../wording/richtext.ts';
import type { EditedText } from './edited-text.ts';
import { RichTextView } from './RichTextView.tsx';
import styles from './rich-text.module.css';

const RichTextEditor = lazy(() => import('./RichTextEditor.tsx'));

export type EditableTextProps = EditedText & {
  readonly text: RichText;
  /** What is written here, for people who do not see it. */
  readonly label: string;
  /** Stands there while nothing is written. */
  readonly none: string;
  /** The words on the button. */
  readonly editLabel: string;
  /** Begins with the caret in it. */
  readonly startOpen?: boolean;
  readonly onDone?: () => void;
  readonly className?: string | undefined;
};

/** A text of the board that is read, and written in place after a press of a button. */
export function EditableText({
  text,
  label,
  none,
  editLabel,
  startOpen,
  onDone,
  className,
  ...edited
}: EditableTextProps) {
  const [open, setOpen] = useState(startOpen ?? false);
  const place = useRef<HTMLDivElement>(null);
  const readOnly = useReadOnly();
  const done = () => {
    setOpen(false);
    onDone?.();
    // The button is drawn anew in the place of the editor, and the keyboard goes on from there.
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  if (open) {
    return (
      <Suspense fallback={<p className={styles.note}>{wording.opening}</p>}>
        <RichTextEditor {...edited} label={label} onDone={done} autoFocus />
      </Suspense>
    );
  }
  return (
    <div ref={place} className={styles.editable}>
      {isBlank(text) ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <RichTextView text={text} className={className} />
      )}
      {!readOnly && (
        <Button size="small" icon={<EditIcon />} onClick={() => setOpen(true)}>
          {editLabel}
        </Button>
      )}
    </div>
  );
}
