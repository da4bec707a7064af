import type { Door } from '@heard/shared/participant/contract';
import { type FormEvent, useRef, useState } from 'react';
import { joinSession } from '../api/participant.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useAct } from '../page/use-act.ts';
import { Button } from '../ui/button/Button.tsx';
import { participantWording as words } from '../wording/participant.ts';
import styles from './join.module.css';
import { type Person, PersonFields } from './PersonFields.tsx';

interface JoinFormProps {
  readonly door: Door;
  readonly onJoined: () => void;
}

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
      <PersonFields
        big
        person={person}
        change={change}
        missing={nameMissing}
        refused={fields}
        nameField={nameField}
      />
      {failure && <FailureBanner failure={failure} />}
      <Button type="submit" variant="primary" size="large" wide busy={busy}>
        {busy ? words.joiningNow : words.join}
      </Button>
    </form>
  );
}
