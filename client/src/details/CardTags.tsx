import { type Card, maximumTags, tagCard } from '@heard/shared/card';
import { limits } from '@heard/shared/protocol';
import { type FormEvent, type RefObject, useRef, useState } from 'react';
import { useBoardAct, useReadOnly } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { CloseIcon } from '../ui/icon/Icon.tsx';
import { Tag } from '../ui/surface/Card.tsx';
import { cardWording } from '../wording/card.ts';
import styles from './details.module.css';

const wording = cardWording.details;

/** The tags of a note, to take off and to add. */
export function CardTags({ card }: { readonly card: Card }) {
  const act = useBoardAct();
  const readOnly = useReadOnly();
  const field = useRef<HTMLInputElement>(null);
  const takeOff = (tag: string) => {
    act(tagCard, { id: card.id, tags: card.tags.filter((one) => one !== tag) });
    field.current?.focus();
  };
  const add = (tag: string) => act(tagCard, { id: card.id, tags: [...card.tags, tag] }).ok;
  if (readOnly) {
    return (
      <p className={styles.chips}>
        {card.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </p>
    );
  }
  return (
    <>
      {card.tags.length > 0 && (
        <ul className={styles.chips}>
          {card.tags.map((tag) => (
            <li key={tag} className={styles.chip}>
              {tag}
              <button type="button" aria-label={wording.removeTag(tag)} onClick={() => takeOff(tag)}>
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      <TagForm full={card.tags.length >= maximumTags} onAdd={add} field={field} />
    </>
  );
}

interface TagFormProps {
  readonly full: boolean;
  readonly onAdd: (tag: string) => boolean;
  readonly field: RefObject<HTMLInputElement | null>;
}

function TagForm({ full, onAdd, field }: TagFormProps) {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '' && !full && onAdd(text)) setText('');
  };
  return (
    <form className={styles.tagForm} onSubmit={submit}>
      <TextField
        ref={field}
        label={wording.addTag}
        labelHidden
        placeholder={wording.addTag}
        error={full && text !== '' && wording.tagFull(maximumTags)}
        value={text}
        maxLength={limits.lineCharacters}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit">{wording.addTagButton}</Button>
    </form>
  );
}
