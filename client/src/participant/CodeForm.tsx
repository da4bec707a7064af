import { formatCode, readCode } from '@heard/shared/session';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { participantWording as words } from '../wording/participant.ts';
import styles from './join.module.css';

interface CodeFormProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Gets the code as people see it, XXXX-XXXX. */
  readonly onCode: (code: string) => void;
  readonly busy?: boolean;
}

/** The box for the code. What was typed stays in it whatever happens. */
export function CodeForm({ typed, onType, onCode, busy = false }: CodeFormProps) {
  const [wrong, setWrong] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const code = readCode(typed);
    if (code !== null) {
      setWrong('');
      onCode(formatCode(code));
      return;
    }
    setWrong(typed.trim() === '' ? words.codeMissing : words.codeNotWhole);
    field.current?.focus();
  };
  return (
    <form className={styles.codeForm} onSubmit={send} noValidate>
      <TextField
        ref={field}
        big
        label={words.codeLabel}
        hint={words.codeHint}
        error={wrong}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        className={styles.code}
        maxLength={20}
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <Button type="submit" variant="primary" size="large" wide busy={busy}>
        {words.codeGo}
      </Button>
    </form>
  );
}
