import type { ConversationId } from '@heard/shared/id';
import { type RefObject, useMemo } from 'react';
import { useAll, useLive } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Row } from '../ui/layout/Page.tsx';
import { SheetAt } from '../ui/overlay/Popover.tsx';
import { highlightWording as wording } from '../wording/highlight.ts';
import { type ColourBy, coloursBy } from './colouring.ts';
import { Count } from './HighlightBar.tsx';
import styles from './highlight.module.css';
import { useChoice, useColourBy, useHighlight, useSeen } from './index.ts';
import { type Option, type Options, optionsOf } from './options.ts';

interface HighlightSheetProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  /** On the board notes can also be coloured by other things than their theme. */
  readonly view: 'board' | 'list';
}

/** Where one chooses what to highlight. Every choice is seen behind it at once. */
export function HighlightSheet({ anchor, onClose, view }: HighlightSheetProps) {
  const highlight = useHighlight();
  const { matching } = useSeen();
  return (
    <SheetAt anchor={anchor} label={wording.title} onClose={onClose}>
      <div className={styles.sheet}>
        <h2 className={styles.title}>{wording.title}</h2>
        <p className={styles.quiet}>{view === 'board' ? wording.onBoard : wording.inList}</p>
        <Fields />
        <p role="status" className={styles.count}>
          <Count />
        </p>
        {view === 'board' && <Colours />}
        <Row end>
          <Button disabled={matching === null} onClick={highlight.clear}>
            {wording.showAll}
          </Button>
          <Button variant="primary" onClick={onClose}>
            {wording.done}
          </Button>
        </Row>
      </div>
    </SheetAt>
  );
}

const inOrder = [
  'tag',
  'person',
  'organisation',
  'conversation',
] as const satisfies readonly (keyof Options)[];

function Fields() {
  const highlight = useHighlight();
  const choice = useChoice();
  const options = useOptions();
  return (
    <div className={styles.fields}>
      {inOrder.map((field) => (
        <OneOf
          key={field}
          label={wording.fields[field]}
          options={options[field]}
          value={choice[field]}
          onChange={(value) => highlight.choose({ [field]: value })}
        />
      ))}
      <div className={styles.wide}>
        <TextField
          type="search"
          label={wording.fields.words}
          value={choice.words}
          onChange={(event) => highlight.choose({ words: event.target.value })}
        />
      </div>
    </div>
  );
}

interface OneOfProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OneOf({ label, options, value, onChange }: OneOfProps) {
  if (options.length === 0 && value === '') return null;
  // Somebody took the last note with it away: it stays chosen until one chooses another.
  const isGone = value !== '' && !options.some((option) => option.value === value);
  const all = isGone ? [{ value, title: value, notes: 0 }, ...options] : options;
  return (
    <Select label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{wording.any}</option>
      {all.map((option) => (
        <option key={option.value} value={option.value}>
          {wording.option(option.title, option.notes)}
        </option>
      ))}
    </Select>
  );
}

function useOptions(): Options {
  const { board } = useLive();
  const cards = useAll('cards');
  const conversations = useAll('conversations');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a conversation may have got another title.
  return useMemo(
    () => optionsOf(cards, (id) => board.conversations.get(id as ConversationId)?.title || wording.untitled),
    [board, cards, conversations],
  );
}

function Colours() {
  const highlight = useHighlight();
  return (
    <div className={styles.colours}>
      <Select
        label={wording.colourBy}
        value={useColourBy()}
        onChange={(event) => highlight.setColourBy(event.target.value as ColourBy)}
      >
        {coloursBy.map((by) => (
          <option key={by} value={by}>
            {wording.colours[by]}
          </option>
        ))}
      </Select>
    </div>
  );
}
