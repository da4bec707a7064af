import type { ThemeId } from '@heard/shared/id';
import { limits } from '@heard/shared/protocol';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLive } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Row } from '../ui/layout/Page.tsx';
import { themeWording as wording } from '../wording/theme.ts';
import styles from './theme.module.css';
import { useThemeActs } from './theme-acts.ts';

interface ThemeNameFormProps {
  readonly id: ThemeId;
  readonly onDone: () => void;
}

/** The name of a theme while it is written; it is taken on with Enter or the button. */
export function ThemeNameForm({ id, onDone }: ThemeNameFormProps) {
  const { board } = useLive();
  const acts = useThemeActs();
  const [title, setTitle] = useState(() => board.themes.get(id)?.title ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (acts.name(id, title)) onDone();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a word is composed the key belongs to it.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onDone();
  };
  return (
    <form className={styles.nameForm} onSubmit={save} onKeyDown={onKeyDown}>
      <TextField
        ref={field}
        label={wording.renameLabel}
        hint={wording.renameHint}
        value={title}
        maxLength={limits.lineCharacters}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Row end>
        <Button onClick={onDone}>{wording.cancel}</Button>
        <Button variant="primary" type="submit">
          {wording.save}
        </Button>
      </Row>
    </form>
  );
}
