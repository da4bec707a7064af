import {
  attributionOf,
  nameCharacters,
  organisationCharacters,
  type ShowAs,
  showAsChoices,
} from '@heard/shared/participant';
import type { Ref } from 'react';
import { RadioGroup } from '../ui/field/RadioGroup.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { participantWording as words } from '../wording/participant.ts';
import styles from './join.module.css';

export interface Person {
  readonly name: string;
  readonly organisation: string;
  readonly showAs: ShowAs;
}

interface PersonFieldsProps {
  readonly person: Person;
  readonly change: (part: Partial<Person>) => void;
  /** The name was left empty. */
  readonly missing: boolean;
  /** Parts that the server refused. */
  readonly refused: readonly string[];
  readonly nameField: Ref<HTMLInputElement>;
  readonly big?: boolean;
}

const choices = showAsChoices.map((value) => ({ value, label: words.showAsChoices[value] }));

/** Who one is, and how one's notes are shown. */
export function PersonFields({
  person,
  change,
  missing,
  refused,
  nameField,
  big = false,
}: PersonFieldsProps) {
  return (
    <>
      <TextField
        ref={nameField}
        big={big}
        label={words.name}
        error={missing ? words.nameMissing : refused.includes('name') && words.nameTooLong}
        value={person.name}
        onChange={(event) => change({ name: event.target.value })}
        maxLength={nameCharacters}
        autoComplete="name"
      />
      <TextField
        big={big}
        optional
        label={words.organisation}
        error={refused.includes('organisation') && words.organisationTooLong}
        value={person.organisation}
        onChange={(event) => change({ organisation: event.target.value })}
        maxLength={organisationCharacters}
        autoComplete="organization"
      />
      <div className={styles.shown}>
        <RadioGroup
          label={words.showAs}
          hint={words.listOfPeople}
          look="segmented"
          choices={choices}
          value={person.showAs}
          onChange={(showAs) => change({ showAs })}
        />
        <ShownExample person={person} />
      </div>
    </>
  );
}

/** How a note by this person is going to look; made by the same rule as the real ones. */
function ShownExample({ person }: { readonly person: Person }) {
  const shown = attributionOf({
    ...person,
    name: person.name.trim() || words.yourNamePlaceholder,
    organisation: person.organisation.trim(),
  });
  const line = [shown.name, shown.organisation].filter(Boolean).join(', ');
  const nobody = person.showAs === 'organisation' ? words.willShowNoOrganisation : words.willShowNobody;
  return (
    <p className={styles.shownExample}>
      {words.willShow} <strong>{line || nobody}</strong>
    </p>
  );
}
