import type { Card } from '@heard/shared/card';
import { type CardId, isId } from '@heard/shared/id';
import { limits } from '@heard/shared/protocol';
import { type FormEvent, useId, useState } from 'react';
import { type CardActs, useCardActs } from '../card/card-acts.ts';
import { useArrangement } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { InboxIcon, PlusIcon } from '../ui/icon/Icon.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { type SearchOption, SearchSelect } from '../ui/overlay/SearchSelect.tsx';
import { TintMark } from '../ui/surface/Card.tsx';
import { cardWording } from '../wording/card.ts';
import { themeWording } from '../wording/theme.ts';
import { cardAfter, type Turn, TurnSelect } from './TurnSelect.tsx';
import { tintOf } from './theme-facts.ts';

const wording = themeWording.moveTo;
const newTheme = 'new theme';
const notPlaced = 'not placed';

interface MoveToDialogProps {
  readonly ids: readonly CardId[];
  readonly onClose: () => void;
}

/** Where notes go, by name: into a theme, into a new one, or out of theirs. */
export default function MoveToDialog({ ids, onClose }: MoveToDialogProps) {
  const acts = useCardActs();
  const formId = useId();
  const [destination, setDestination] = useState<Destination>({ turn: 'last', title: '' });
  const siblings = useSiblings(destination.to, ids);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (moveTo(acts, ids, destination, cardAfter(siblings, destination.turn))) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={wording.title(ids.length)}
      actions={
        <>
          <Button onClick={onClose}>{themeWording.cancel}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={destination.to === undefined}>
            {wording.move}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <Fields ids={ids} siblings={siblings} value={destination} onChange={setDestination} />
      </form>
    </Dialog>
  );
}

interface Destination {
  /** A theme, `newTheme` or `notPlaced`; not set until it is chosen. */
  readonly to?: string;
  readonly turn: Turn;
  readonly title: string;
}

interface FieldsProps {
  readonly ids: readonly CardId[];
  readonly siblings: readonly Card[];
  readonly value: Destination;
  readonly onChange: (value: Destination) => void;
}

function Fields({ ids, siblings, value, onChange }: FieldsProps) {
  return (
    <>
      <SearchSelect
        label={wording.label}
        hint={wording.hint}
        options={useOptions(ids)}
        value={value.to}
        onChange={(to) => onChange({ ...value, to, turn: 'last' })}
        autoFocus
      />
      {siblings.length > 0 && (
        <TurnSelect
          siblings={siblings}
          value={value.turn}
          onChange={(turn) => onChange({ ...value, turn })}
        />
      )}
      {value.to === newTheme && (
        <TextField
          label={wording.newThemeName}
          hint={wording.newThemeHint}
          optional
          value={value.title}
          maxLength={limits.lineCharacters}
          onChange={(event) => onChange({ ...value, title: event.target.value })}
        />
      )}
    </>
  );
}

function moveTo(
  acts: CardActs,
  ids: readonly CardId[],
  { to, title }: Destination,
  before: CardId | null,
): boolean {
  if (to === newTheme) return acts.group(ids, title.trim()) !== null;
  if (to === notPlaced) return acts.takeOut(ids);
  return isId('theme', to) && acts.moveTo(ids, to, before);
}

/** Notes of the chosen theme among which the moved ones find their turn. */
function useSiblings(to: string | undefined, ids: readonly CardId[]): readonly Card[] {
  const { inTheme } = useArrangement();
  const members = isId('theme', to) ? (inTheme.get(to) ?? []) : [];
  return members.filter(({ id }) => !ids.includes(id));
}

function useOptions(ids: readonly CardId[]): SearchOption[] {
  const { themes, inTheme, themeOf } = useArrangement();
  const placed = ids.some((id) => themeOf.has(id));
  return [
    { id: newTheme, label: wording.newTheme, mark: <PlusIcon /> },
    ...(placed
      ? [{ id: notPlaced, label: wording.notPlaced, detail: wording.notPlacedDetail, mark: <InboxIcon /> }]
      : []),
    ...themes.map(({ id, title, colour }) => ({
      id,
      label: themeWording.titled(title),
      detail: ids.every((card) => themeOf.get(card) === id)
        ? wording.here
        : cardWording.count(inTheme.get(id)?.length ?? 0),
      mark: <TintMark tint={tintOf(colour)} />,
    })),
  ];
}
