import { participantColours } from '@heard/shared/participant';
import { uiWording } from '../../wording/ui.ts';
import { classNames } from '../class-names.ts';
import { initials } from './initials.ts';
import styles from './person.module.css';

/** The ground of a person's flag, cursor or avatar. `number` counts from 0 and starts again after the last colour. */
export function personColour(number: number): string {
  return `var(--person-${(Math.abs(Math.trunc(number)) % participantColours) + 1})`;
}

export type Person = { id: string; name: string; colour: number };

export type AvatarProps = { name: string; colour: number; size?: 'small' | 'normal' };

/** A person as a round mark with initials. The full name is its accessible name and tooltip. */
export function Avatar({ name, colour, size = 'normal' }: AvatarProps) {
  return (
    <span
      className={classNames(styles.avatar, styles[size])}
      style={{ background: personColour(colour) }}
      role="img"
      aria-label={name}
      title={name}
    >
      {initials(name)}
    </span>
  );
}

/** Some people side by side, and how many more. */
export function AvatarStack({ people, shown = 3 }: { people: readonly Person[]; shown?: number }) {
  const more = people.length - shown;
  return (
    <span className={styles.stack}>
      {people.slice(0, shown).map((person) => (
        <Avatar key={person.id} name={person.name} colour={person.colour} />
      ))}
      {more > 0 && (
        <span
          className={classNames(styles.avatar, styles.more)}
          role="img"
          aria-label={uiWording.morePeople(more)}
        >
          +{more}
        </span>
      )}
    </span>
  );
}
