import type { Card } from '@heard/shared/card';
import type { CardId } from '@heard/shared/id';
import { lazy, type MouseEvent, memo, Suspense, useCallback, useSyncExternalStore } from 'react';
import { CardLine } from '../card/CardLine.tsx';
import { shortWords } from '../card/card-words.ts';
import { RichTextView } from '../richtext/RichTextView.tsx';
import { useIsSelected, useSelection } from '../selection/index.ts';
import { useReadOnly, useRecord } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { IconButton } from '../ui/button/IconButton.tsx';
import { classNames } from '../ui/class-names.ts';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { EditIcon, HandleIcon, InfoIcon, MoreIcon } from '../ui/icon/Icon.tsx';
import { Card as Surface, Tag, type TintNumber } from '../ui/surface/Card.tsx';
import { cardWording } from '../wording/card.ts';
import { listWording as wording } from '../wording/list.ts';
import { richTextWording } from '../wording/richtext.ts';
import styles from './list.module.css';
import { useListControls } from './list-context.ts';

const RichTextEditor = lazy(() => import('../richtext/RichTextEditor.tsx'));

interface ListCardProps {
  readonly id: CardId;
  readonly tint: TintNumber | undefined;
  readonly editing: boolean;
}

/** One note in the list. It reads itself, so that a change of one note draws one row. */
export const ListCard = memo(function ListCard({ id, tint, editing }: ListCardProps) {
  const card = useRecord('cards', id, (found) => found);
  const selected = useIsSelected(id);
  const readOnly = useReadOnly();
  if (card === undefined) return null;
  return (
    <li className={styles.row} data-card={id}>
      <Surface
        tint={tint}
        selected={selected}
        className={classNames(styles.card, !readOnly && styles.withHandle)}
      >
        {!readOnly && <Handle />}
        <SelectBox card={card} selected={selected} />
        {editing ? <Editor id={id} /> : <Words card={card} readOnly={readOnly} />}
        {!editing && (readOnly ? <RowDetails card={card} /> : <RowActs card={card} />)}
      </Surface>
    </li>
  );
});

/** Where the pointer takes hold of a note. Keys, "Move to…" and the menu do the same for who does not drag. */
function Handle() {
  return (
    <span className={styles.handle} data-handle aria-hidden="true">
      <HandleIcon />
    </span>
  );
}

/** True for the one note of the list that the Tab key stops at. */
function useHasFocus(id: CardId): boolean {
  const selection = useSelection();
  const subscribe = useCallback(
    (listener: () => void) => selection.onChangeOf(id, listener),
    [selection, id],
  );
  return useSyncExternalStore(subscribe, () => selection.focused() === id);
}

function SelectBox({ card, selected }: { readonly card: Card; readonly selected: boolean }) {
  const selection = useSelection();
  const { selectTo } = useListControls();
  const onClick = (event: MouseEvent) => {
    if (!event.shiftKey) return;
    event.preventDefault();
    selectTo(card.id);
  };
  return (
    <Checkbox
      className={styles.box}
      label={shortWords(card.heard)}
      labelHidden
      checked={selected}
      tabIndex={useHasFocus(card.id) ? 0 : -1}
      onFocus={() => selection.focus(card.id)}
      onChange={() => selection.toggle(card.id)}
      onClick={onClick}
    />
  );
}

function Words({ card, readOnly }: { readonly card: Card; readonly readOnly: boolean }) {
  const { edit, choose } = useListControls();
  const onClick = (event: MouseEvent) => choose(card.id, event);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: short cuts for the mouse; the box, Enter and the button do the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
    <div
      className={styles.words}
      onMouseDown={keepText}
      onClick={onClick}
      onDoubleClick={readOnly ? undefined : () => edit(card.id)}
    >
      {card.heard.length === 0 ? (
        <p className={styles.quiet}>{cardWording.empty}</p>
      ) : (
        <RichTextView text={card.heard} />
      )}
      <CardLine card={card} className={styles.line} />
      {card.tags.length > 0 && (
        <p className={styles.tags}>
          {card.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
      )}
    </div>
  );
}

/** A click that selects notes does not select their words as well. */
function keepText(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault();
}

function Editor({ id }: { readonly id: CardId }) {
  const { stopEditing } = useListControls();
  return (
    <div className={styles.words}>
      <Suspense fallback={<p className={styles.quiet}>{richTextWording.opening}</p>}>
        <RichTextEditor
          table="cards"
          id={id}
          field="heard"
          label={cardWording.editLabel}
          onDone={stopEditing}
          autoFocus
        />
      </Suspense>
    </div>
  );
}

/** All that is to be done with a note where it can only be read. */
function RowDetails({ card }: { readonly card: Card }) {
  const { hasDetails, showDetails } = useListControls();
  const tabIndex = useHasFocus(card.id) ? 0 : -1;
  if (!hasDetails()) return null;
  return (
    <div className={styles.acts}>
      <IconButton
        label={wording.details(shortWords(card.heard))}
        icon={<InfoIcon />}
        tabIndex={tabIndex}
        onClick={() => showDetails(card.id)}
      />
    </div>
  );
}

function RowActs({ card }: { readonly card: Card }) {
  const controls = useListControls();
  const words = shortWords(card.heard);
  // Tab visits the acts of the note one is on, and passes over those of all others.
  const tabIndex = useHasFocus(card.id) ? 0 : -1;
  return (
    <div className={styles.acts}>
      <IconButton
        className={styles.wideOnly}
        label={wording.edit(words)}
        icon={<EditIcon />}
        tabIndex={tabIndex}
        onClick={() => controls.edit(card.id)}
      />
      <Button
        tabIndex={tabIndex}
        aria-label={wording.moveTo(words)}
        onClick={() => controls.moveTo([card.id])}
      >
        {cardWording.moveTo}
      </Button>
      <IconButton
        label={wording.moreFor(words)}
        icon={<MoreIcon />}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        onClick={(event) => controls.openMore(card.id, event.currentTarget)}
      />
    </div>
  );
}
