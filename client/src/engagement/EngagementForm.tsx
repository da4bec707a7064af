import { type Level, levels } from '@heard/shared/engagement';
import type { Engagement } from '@heard/shared/engagement/contract';
import { limits } from '@heard/shared/protocol';
import { changeEngagement, makeEngagement } from '../api/engagement.ts';
import { FormDialog } from '../organiser/FormDialog.tsx';
import { useTitledForm } from '../organiser/use-titled-form.ts';
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

const choices = levels.map((value) => ({
  value,
  label: words.levels[value].name,
  hint: words.levels[value].guide,
}));

const line = { maxLength: limits.lineCharacters };

export function EngagementForm({ engagement, onDone, onClose }: EngagementFormProps) {
  const form = useTitledForm(engagement ? valuesOf(engagement) : empty);
  const { values, change, text } = form;
  return (
    <FormDialog
      title={engagement ? words.editTitle : words.makeTitle}
      go={engagement ? organiserWording.save : words.makeGo}
      going={organiserWording.saving}
      changed={form.changed}
      check={form.check}
      send={() => (engagement ? changeEngagement(engagement.id, values) : makeEngagement(values))}
      onDone={onDone}
      onClose={onClose}
    >
      {(refused) => (
        <>
          <TextField {...form.title(refused)} {...line} label={words.title} hint={words.titleHint} />
          <TextArea
            optional
            {...text('purpose', refused)}
            label={words.purpose}
            hint={words.purposeHint}
            maxLength={limits.textCharacters}
          />
          <TextField
            optional
            {...text('place', refused)}
            {...line}
            label={words.place}
            hint={words.placeHint}
          />
          <TextField
            optional
            {...text('partners', refused)}
            {...line}
            label={words.partners}
            hint={words.partnersHint}
          />
          <RadioGroup
            label={words.level}
            choices={choices}
            value={values.level}
            onChange={(level) => change({ level })}
          />
        </>
      )}
    </FormDialog>
  );
}
