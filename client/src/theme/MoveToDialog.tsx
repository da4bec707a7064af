import { type CardId, isId } from '@heard/shared/id';
import { limits } from '@heard/shared/protocol';
import { type FormEvent, useId, useState } from 'react';
import { type CardActs, useCardActs } from '../card/use-card-acts.ts';
import { useArrangement } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { InboxIcon, PlusIcon } from '../ui/icon/Icon.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { type SearchOption, SearchSelect } from '../ui/overlay/SearchSelect.tsx';
import { TintMark } from '../ui/surface/Card.tsx';
import { cardWording } from '../wording/card.ts';
import { themeWording } from '../wording/theme.ts';
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
  const options = useOptions(ids);
  const acts = useCardActs();
  const formId = useId();
  const [to, setTo] = useState<string>();
  const [title, setTitle] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to !== undefined && moveTo(acts, ids, to, title.trim())) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={wording.title(ids.length)}
      actions={
        <>
          <Button onClick={onClose}>{themeWording.cancel}</Button>
          <Button variant="primary" type="submit" form={formId} disabled={to === undefined}>
            {wording.move}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit}>
        <SearchSelect
          label={wording.label}
          hint={wording.hint}
          options={options}
          value={to}
          onChange={setTo}
          autoFocus
        />
        {to === newTheme && (
          <TextField
            label={wording.newThemeName}
            hint={wording.newThemeHint}
            optional
            value={title}
            maxLength={limits.lineCharacters}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </form>
    </Dialog>
  );
}

function moveTo(acts: CardActs, ids: readonly CardId[], to: string, title: string): boolean {
  if (to === newTheme) return acts.group(ids, title) !== null;
  if (to === notPlaced) return acts.takeOut(ids);
  return isId('theme', to) && acts.moveTo(ids, to);
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
      label: title || themeWording.untitled,
      detail: ids.every((card) => themeOf.get(card) === id)
        ? wording.here
        : cardWording.count(inTheme.get(id)?.length ?? 0),
      mark: <TintMark tint={tintOf(colour)} />,
    })),
  ];
}
