import { useRef, useState } from 'react';
import type { Answer } from '../api/call.ts';
import { TextField } from '../ui/field/TextField.tsx';
import { organiserWording as words } from '../wording/organiser.ts';
import { FormDialog } from './FormDialog.tsx';

interface DeleteDialogProps {
  readonly title: string;
  /** What is going to be gone. */
  readonly children: string;
  readonly send: (confirmation: string) => Promise<Answer<unknown>>;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Deleting for good, with the title typed to confirm. */
export function DeleteDialog({ title, children, send, onDone, onClose }: DeleteDialogProps) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const check = () => {
    if (typed.trim() !== '') return true;
    field.current?.focus();
    return false;
  };
  return (
    <FormDialog
      kind="alert"
      title={words.confirmTitle(title)}
      go={words.confirmGo}
      going={words.confirmGoing}
      variant="danger"
      changed={false}
      check={check}
      send={() => send(typed.trim())}
      onDone={onDone}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{children}</p>
          <TextField
            ref={field}
            label={words.confirmLabel}
            hint={title}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </>
      )}
    </FormDialog>
  );
}
