import { attributionOf, type ShowAs, showAsChoices } from '@heard/shared/participant';
import type { Door } from '@heard/shared/participant/contract';
import { type FormEvent, useRef, useState } from 'react';
import { joinSession } from '../api/participant.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useAct } from '../page/use-act.ts';
import { Button } from '../ui/button/Button.tsx';
import { RadioGroup } from '../ui/field/RadioGroup.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { participantWording as words } from '../wording/participant.ts';
import styles from './join.module.css';

interface JoinFormProps {
  readonly door: Door;
  readonly onJoined: () => void;
}

interface Person {
  readonly name: string;
  readonly organisation: string;
  readonly showAs: ShowAs;
}

const choices = showAsChoices.map((value) => ({ value, label: words.showAsChoices[value] }));

/** Who one is, how one's notes are shown, and the one button. */
export function JoinForm({ door, onJoined }: JoinFormProps) {
  const [person, setPerson] = useState<Person>({ name: '', organisation: '', showAs: 'name' });
  const [nameMissing, setNameMissing] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const { run, busy, failure, fields } = useAct();
  const change = (part: Partial<Person>) => setPerson({ ...person, ...part });

  const join = async (event: FormEvent) => {
    event.preventDefault();
    const missing = person.name.trim() === '';
    setNameMissing(missing);
    if (missing) {
      nameField.current?.focus();
      return;
    }
    const joined = await run(() => joinSession({ door, ...person }));
    if (joined.ok) onJoined();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void join(event)} noValidate>
      <h2 className="visually-hidden">{words.formTitle}</h2>
      <TextField
        ref={nameField}
        big
        label={words.name}
        error={nameMissing ? words.nameMissing : fields.includes('name') && words.nameTooLong}
        value={person.name}
        onChange={(event) => change({ name: event.target.value })}
        maxLength={60}
        autoComplete="name"
      />
      <HowShown person={person} change={change} organisationRefused={fields.includes('organisation')} />
      {failure && <FailureBanner failure={failure} />}
      <Button type="submit" variant="primary" size="large" wide busy={busy}>
        {busy ? words.joiningNow : words.join}
      </Button>
    </form>
  );
}

interface HowShownProps {
  readonly person: Person;
  readonly change: (part: Partial<Person>) => void;
  readonly organisationRefused: boolean;
}

function HowShown({ person, change, organisationRefused }: HowShownProps) {
  return (
    <>
      <TextField
        big
        optional
        label={words.organisation}
        error={organisationRefused && words.organisationTooLong}
        value={person.organisation}
        onChange={(event) => change({ organisation: event.target.value })}
        maxLength={100}
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
