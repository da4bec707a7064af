import { type ReactNode, useId } from 'react';
import { FieldError } from './Field.tsx';
import styles from './field.module.css';

export type Choice<Value extends string> = {
  value: Value;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

export type RadioGroupProps<Value extends string> = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  labelHidden?: boolean;
  choices: readonly Choice<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  /** `segmented`: two to four short choices side by side. `list` (unless told): one under the other, with hints. */
  look?: 'list' | 'segmented';
};

/** One of a few. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, hint, error, labelHidden, look = 'list' } = props;
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={describedBy === '' ? undefined : describedBy}>
      <legend className={labelHidden ? 'visually-hidden' : styles.legend}>{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {look === 'segmented' ? <Segments {...props} name={id} /> : <List {...props} name={id} />}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

type PartProps<Value extends string> = RadioGroupProps<Value> & { name: string };

function Segments<Value extends string>(part: PartProps<Value>) {
  return (
    <div className={styles.segments}>
      {part.choices.map((choice) => (
        <label key={choice.value} className={styles.segment}>
          <input {...radioOf(part, choice)} className={styles.segmentInput} />
          {choice.label}
        </label>
      ))}
    </div>
  );
}

function List<Value extends string>(part: PartProps<Value>) {
  return (
    <div className={styles.stack}>
      {part.choices.map((choice) => (
        <label key={choice.value} className={styles.check}>
          <input {...radioOf(part, choice)} className={styles.box} />
          <span>{choice.label}</span>
          {choice.hint && <span className={styles.checkHint}>{choice.hint}</span>}
        </label>
      ))}
    </div>
  );
}

function radioOf<Value extends string>(
  { name, value, onChange }: PartProps<Value>,
  choice: PartProps<Value>['choices'][number],
) {
  return {
    type: 'radio',
    name,
    checked: choice.value === value,
    disabled: choice.disabled,
    onChange: () => onChange(choice.value),
  } as const;
}
