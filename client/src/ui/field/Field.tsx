import { type ReactNode, useId } from 'react';
import { uiWording } from '../../wording/ui.ts';
import { classNames } from '../class-names.ts';
import styles from './field.module.css';

/** What every field takes. */
export type FieldWords = {
  label: ReactNode;
  /** How to fill it in. Read out with the field. */
  hint?: ReactNode;
  /** What is wrong and how to put it right. The field is marked as wrong while there is one. */
  error?: ReactNode;
  /** Adds “(optional)” after the label. */
  optional?: boolean | undefined;
  /** Keep the label for assistive technology only. */
  labelHidden?: boolean | undefined;
};

/** What ties a control to its label, hint and error. */
export type ControlWiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type FieldProps = FieldWords & { id?: string | undefined; children: (wiring: ControlWiring) => ReactNode };

/** The label, hint and error around one control. */
export function Field({ id, label, hint, error, optional, labelHidden, children }: FieldProps) {
  const made = useId();
  const own = id ?? made;
  const describedBy = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles.field, Boolean(error) && styles.wrong)}>
      <label htmlFor={own} className={labelHidden ? 'visually-hidden' : styles.label}>
        {label}
        {optional && <span className={styles.optional}> {uiWording.optional}</span>}
      </label>
      {hint && (
        <p id={`${own}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children({
        id: own,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error ? true : undefined,
      })}
      {error && <FieldError id={`${own}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.error}>
      <span aria-hidden="true" className={styles.errorMark}>
        !
      </span>
      {children}
    </p>
  );
}
