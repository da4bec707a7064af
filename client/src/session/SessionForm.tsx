import type { EngagementId } from '@heard/shared/id';
import { limits } from '@heard/shared/protocol';
import type { SessionSummary } from '@heard/shared/session/contract';
import { makeSession } from '../api/engagement.ts';
import { changeSession } from '../api/session.ts';
import { FormDialog } from '../organiser/FormDialog.tsx';
import { type TitledForm, useTitledForm } from '../organiser/use-titled-form.ts';
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

const line = { maxLength: limits.lineCharacters };
const paragraph = { maxLength: limits.textCharacters };

export function SessionForm({ engagementId, session, onDone, onClose }: SessionFormProps) {
  const form = useTitledForm(session ? valuesOf(session) : empty);
  const { values, text } = form;
  return (
    <FormDialog
      title={session ? words.editTitle : words.makeTitle}
      go={session ? organiserWording.save : words.makeGo}
      going={organiserWording.saving}
      changed={form.changed}
      check={form.check}
      send={() => (session ? changeSession(session.id, values) : makeSession(engagementId, values))}
      onDone={onDone}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField {...form.title(refused)} {...line} label={words.title} hint={words.titleHint} />
          <TextField
            optional
            {...text('question', refused)}
            {...line}
            label={words.question}
            hint={words.questionHint}
          />
          <TextArea
            optional
            {...text('purpose', refused)}
            {...paragraph}
            label={words.purpose}
            hint={words.purposeHint}
          />
          <TextArea
            optional
            {...text('howWeDecide', refused)}
            {...paragraph}
            label={words.howWeDecide}
            hint={words.howWeDecideHint}
          />
          <WhenAndWhere text={text} refused={refused} />
        </>
      )}
    </FormDialog>
  );
}

type WhenAndWhereProps = Pick<TitledForm<Values>, 'text'> & { readonly refused: readonly string[] };

function WhenAndWhere({ text, refused }: WhenAndWhereProps) {
  return (
    <>
      <TextField
        optional
        type="datetime-local"
        {...text('heldAt', refused)}
        label={words.heldAt}
        max="9999-12-31T23:59"
      />
      <TextField optional {...text('place', refused)} {...line} label={words.place} />
    </>
  );
}
