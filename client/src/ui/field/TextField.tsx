import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../class-names.ts';
import { Field, type FieldWords } from './Field.tsx';
import styles from './field.module.css';

export type TextFieldProps = FieldWords &
  ComponentPropsWithRef<'input'> & {
    /** Larger type, for the one thing a screen asks for. */
    big?: boolean;
  };

/** One line of text. */
export function TextField({
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  big,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden}>
      {(wiring) => (
        <input
          type="text"
          {...input}
          {...wiring}
          className={classNames(styles.control, big && styles.big, className)}
        />
      )}
    </Field>
  );
}

export type TextAreaProps = FieldWords & ComponentPropsWithRef<'textarea'> & { big?: boolean };

/** Several lines of text. */
export function TextArea({
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  big,
  className,
  ...area
}: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden}>
      {(wiring) => (
        <textarea
          rows={3}
          {...area}
          {...wiring}
          className={classNames(styles.control, styles.area, big && styles.big, className)}
        />
      )}
    </Field>
  );
}
