import type { Card } from '@heard/shared/card';
import type { CardId } from '@heard/shared/id';
import { shortWords } from '../card/card-words.ts';
import { Select } from '../ui/field/Select.tsx';
import { themeWording } from '../wording/theme.ts';

const wording = themeWording.moveTo;

/** Where among the notes of a theme others go: in front of all, behind all, or behind one of them. */
export type Turn = 'first' | 'last' | CardId;

/** Characters by which a note is known here. */
const shown = 60;

interface TurnSelectProps {
  /** The notes that are in the theme and stay there, in their order; not empty. */
  readonly siblings: readonly Card[];
  readonly value: Turn;
  readonly onChange: (turn: Turn) => void;
}

export function TurnSelect({ siblings, value, onChange }: TurnSelectProps) {
  return (
    <Select label={wording.turn} value={value} onChange={(event) => onChange(event.target.value as Turn)}>
      <option value="last">{wording.last}</option>
      <option value="first">{wording.first}</option>
      {siblings.slice(0, -1).map(({ id, heard }) => (
        <option key={id} value={id}>
          {wording.after(shortWords(heard, shown))}
        </option>
      ))}
    </Select>
  );
}

/** The note before which they go; null for the end, also where the chosen neighbour has gone meanwhile. */
export function cardAfter(siblings: readonly Pick<Card, 'id'>[], turn: Turn): CardId | null {
  if (turn === 'first') return siblings[0]?.id ?? null;
  const place = siblings.findIndex(({ id }) => id === turn);
  return place === -1 ? null : (siblings[place + 1]?.id ?? null);
}
