import { isId, type ThemeId } from '@heard/shared/id';
import { limits } from '@heard/shared/protocol';
import { richTextOf } from '@heard/shared/richtext';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useCardActs } from '../card/card-acts.ts';
import { useArrangement, useLive } from '../sync/index.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextField.tsx';
import { Row } from '../ui/layout/Page.tsx';
import { listWording } from '../wording/list.ts';
import { themeWording } from '../wording/theme.ts';
import { type Draft, draftKey, keepDraft, readDraft, tabStorage } from './draft.ts';
import styles from './list.module.css';

const wording = listWording.form;

interface AddNoteFormProps {
  /** The theme that is looked at, unless something else was begun. */
  readonly themeId: ThemeId | null;
  readonly onClose: () => void;
}

/** Adds one note after the other. */
export function AddNoteForm({ themeId, onClose }: AddNoteFormProps) {
  const [draft, change] = useDraft(themeId);
  const { field, tooLong, add } = useAdding(draft, change);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      add();
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    add();
  };
  return (
    <form className={styles.form} aria-label={wording.title} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextArea
        ref={field}
        label={wording.text}
        hint={wording.hint}
        error={tooLong && wording.tooLong(draft.text.length, limits.textCharacters)}
        value={draft.text}
        onChange={(event) => change({ ...draft, text: event.target.value })}
      />
      <ThemeSelect draft={draft} change={change} />
      <Row end>
        <Button onClick={onClose}>{wording.close}</Button>
        <Button variant="primary" type="submit">
          {wording.add}
        </Button>
      </Row>
    </form>
  );
}

interface ThemeSelectProps {
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

function ThemeSelect({ draft, change }: ThemeSelectProps) {
  const { themes } = useArrangement();
  return (
    <Select
      label={wording.theme}
      value={draft.themeId ?? ''}
      onChange={({ target: { value } }) => change({ ...draft, themeId: isId('theme', value) ? value : null })}
    >
      <option value="">{listWording.notPlaced}</option>
      {themes.map(({ id, title }) => (
        <option key={id} value={id}>
          {themeWording.titled(title)}
        </option>
      ))}
    </Select>
  );
}

function useDraft(themeId: ThemeId | null): [Draft, (draft: Draft) => void] {
  const { hand, board } = useLive();
  const key = draftKey(hand.authorId);
  const [draft, setDraft] = useState(() => {
    const kept = readDraft(tabStorage, key);
    return kept.text === '' ? { text: '', themeId } : kept;
  });
  const change = (next: Draft) => {
    setDraft(next);
    keepDraft(tabStorage, key, next);
  };
  const gone = draft.themeId !== null && !board.arrangement().inTheme.has(draft.themeId);
  return [gone ? { ...draft, themeId: null } : draft, change];
}

function useAdding(draft: Draft, change: (draft: Draft) => void) {
  const acts = useCardActs();
  const { board } = useLive();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    // What was begun goes on at its end.
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const tooLong = draft.text.length > limits.textCharacters;
  const add = () => {
    field.current?.focus();
    if (draft.text.trim() === '' || tooLong) return;
    const id = acts.add(richTextOf(draft.text.trim()), draft.themeId);
    if (id === null) return;
    const themeId = board.arrangement().themeOf.get(id);
    const theme = themeId === undefined ? undefined : board.themes.get(themeId);
    announce(theme ? wording.added(themeWording.titled(theme.title)) : wording.addedLoose, 'mine');
    change({ text: '', themeId: draft.themeId });
  };
  return { field, tooLong, add };
}
