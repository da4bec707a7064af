import type { EngagementId } from '@heard/shared/id';
import { limits } from '@heard/shared/protocol';
import type { SessionSummary } from '@heard/shared/session/contract';
import { useRef, useState } from 'react';
import { makeSession } from '../api/engagement.ts';
import { changeSession } from '../api/session.ts';
import { FormDialog } from '../organiser/FormDialog.tsx';
import { TextArea, TextField } from '../ui/field/TextField.tsx';
import { organiserWording } from '../wording/organiser.ts';
import { sessionWording as words } from '../wording/session.ts';

interface SessionFormProps {
  readonly engagementId: EngagementId;
  /** The one to edit; without it a new one is made. */
  readonly session?: SessionSummary;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Values {
  readonly title: string;
  readonly question: string;
  readonly purpose: string;
  readonly howWeDecide: string;
  readonly heldAt: string;
  readonly place: string;
}

const empty: Values = { title: '', question: '', purpose: '', howWeDecide: '', heldAt: '', place: '' };

function valuesOf({ title, question, purpose, howWeDecide, heldAt, place }: Values): Values {
  return { title, question, purpose, howWeDecide, heldAt, place };
}

export function SessionForm({ engagementId, session, onDone, onClose }: SessionFormProps) {
  const before = session ? valuesOf(session) : empty;
  const [values, setValues] = useState(before);
  const [titleMissing, setTitleMissing] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const change = (part: Partial<Values>) => setValues({ ...values, ...part });
  const check = () => {
    const missing = values.title.trim() === '';
    setTitleMissing(missing);
    if (missing) titleField.current?.focus();
    return !missing;
  };
  return (
    <FormDialog
      title={session ? words.editTitle : words.makeTitle}
      go={session ? organiserWording.save : words.makeGo}
      going={organiserWording.saving}
      changed={JSON.stringify(values) !== JSON.stringify(before)}
      check={check}
      send={() => (session ? changeSession(session.id, values) : makeSession(engagementId, values))}
      onDone={onDone}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField
            ref={titleField}
            label={words.title}
            hint={words.titleHint}
            error={
              titleMissing
                ? organiserWording.titleMissing
                : refused.includes('title') && organiserWording.checkField
            }
            value={values.title}
            onChange={(event) => change({ title: event.target.value })}
            maxLength={limits.lineCharacters}
          />
          <Asked values={values} refused={refused} change={change} />
          <Held values={values} refused={refused} change={change} />
        </>
      )}
    </FormDialog>
  );
}

interface FieldsProps {
  readonly values: Values;
  readonly refused: readonly string[];
  readonly change: (part: Partial<Values>) => void;
}

/** What people are asked and told before they join. */
function Asked({ values, refused, change }: FieldsProps) {
  const error = (field: keyof Values) => refused.includes(field) && organiserWording.checkField;
  return (
    <>
      <TextField
        optional
        label={words.question}
        hint={words.questionHint}
        error={error('question')}
        value={values.question}
        onChange={(event) => change({ question: event.target.value })}
        maxLength={limits.lineCharacters}
      />
      <TextArea
        optional
        label={words.purpose}
        hint={words.purposeHint}
        error={error('purpose')}
        value={values.purpose}
        onChange={(event) => change({ purpose: event.target.value })}
        maxLength={limits.textCharacters}
      />
      <TextArea
        optional
        label={words.howWeDecide}
        hint={words.howWeDecideHint}
        error={error('howWeDecide')}
        value={values.howWeDecide}
        onChange={(event) => change({ howWeDecide: event.target.value })}
        maxLength={limits.textCharacters}
      />
    </>
  );
}

function Held({ values, refused, change }: FieldsProps) {
  const error = (field: keyof Values) => refused.includes(field) && organiserWording.checkField;
  return (
    <>
      <TextField
        optional
        type="datetime-local"
        label={words.heldAt}
        error={error('heldAt')}
        value={values.heldAt}
        onChange={(event) => change({ heldAt: event.target.value })}
        max="9999-12-31T23:59"
      />
      <TextField
        optional
        label={words.place}
        error={error('place')}
        value={values.place}
        onChange={(event) => change({ place: event.target.value })}
        maxLength={limits.lineCharacters}
      />
    </>
  );
}
