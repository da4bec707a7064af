import { type Level, levels } from '@heard/shared/engagement';
import type { Engagement } from '@heard/shared/engagement/contract';
import { limits } from '@heard/shared/protocol';
import { useRef, useState } from 'react';
import { changeEngagement, makeEngagement } from '../api/engagement.ts';
import { FormDialog } from '../organiser/FormDialog.tsx';
import { RadioGroup } from '../ui/field/RadioGroup.tsx';
import { TextArea, TextField } from '../ui/field/TextField.tsx';
import { engagementWording as words } from '../wording/engagement.ts';
import { organiserWording } from '../wording/organiser.ts';

interface EngagementFormProps {
  /** The one to edit; without it a new one is made. */
  readonly engagement?: Engagement;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

interface Values {
  readonly title: string;
  readonly purpose: string;
  readonly place: string;
  readonly partners: string;
  readonly level: Level;
}

const empty: Values = { title: '', purpose: '', place: '', partners: '', level: 'involve' };

function valuesOf({ title, purpose, place, partners, level }: Values): Values {
  return { title, purpose, place, partners, level };
}

export function EngagementForm({ engagement, onDone, onClose }: EngagementFormProps) {
  const before = engagement ? valuesOf(engagement) : empty;
  const [values, setValues] = useState(before);
  const [titleMissing, setTitleMissing] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const check = () => {
    const missing = values.title.trim() === '';
    setTitleMissing(missing);
    if (missing) titleField.current?.focus();
    return !missing;
  };
  return (
    <FormDialog
      title={engagement ? words.editTitle : words.makeTitle}
      go={engagement ? organiserWording.save : words.makeGo}
      going={organiserWording.saving}
      changed={JSON.stringify(values) !== JSON.stringify(before)}
      check={check}
      send={() => (engagement ? changeEngagement(engagement.id, values) : makeEngagement(values))}
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
            onChange={(event) => setValues({ ...values, title: event.target.value })}
            maxLength={limits.lineCharacters}
          />
          <MoreFields
            values={values}
            refused={refused}
            change={(part) => setValues({ ...values, ...part })}
          />
        </>
      )}
    </FormDialog>
  );
}

interface MoreFieldsProps {
  readonly values: Values;
  readonly refused: readonly string[];
  readonly change: (part: Partial<Values>) => void;
}

const choices = levels.map((value) => ({
  value,
  label: words.levels[value].name,
  hint: words.levels[value].guide,
}));

function MoreFields({ values, refused, change }: MoreFieldsProps) {
  const error = (field: keyof Values) => refused.includes(field) && organiserWording.checkField;
  return (
    <>
      <TextArea
        optional
        label={words.purpose}
        hint={words.purposeHint}
        error={error('purpose')}
        value={values.purpose}
        onChange={(event) => change({ purpose: event.target.value })}
        maxLength={limits.textCharacters}
      />
      <TextField
        optional
        label={words.place}
        hint={words.placeHint}
        error={error('place')}
        value={values.place}
        onChange={(event) => change({ place: event.target.value })}
        maxLength={limits.lineCharacters}
      />
      <TextField
        optional
        label={words.partners}
        hint={words.partnersHint}
        error={error('partners')}
        value={values.partners}
        onChange={(event) => change({ partners: event.target.value })}
        maxLength={limits.lineCharacters}
      />
      <RadioGroup
        label={words.level}
        choices={choices}
        value={values.level}
        onChange={(level) => change({ level })}
      />
    </>
  );
}
