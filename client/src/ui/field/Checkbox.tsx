import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import { FieldError } from './Field.tsx';
import styles from './field.module.css';

export type CheckboxProps = Omit<ComponentPropsWithRef<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  labelHidden?: boolean;
};

/** One yes or no. The words are part of the target. */
export function Checkbox({ label, hint, error, labelHidden, className, ...input }: CheckboxProps) {
  const made = useId();
  const id = input.id ?? made;
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label className={styles.check} htmlFor={id}>
        <input
          {...input}
          type="checkbox"
          id={id}
          className={styles.box}
          aria-describedby={describedBy === '' ? undefined : describedBy}
          aria-invalid={error ? true : undefined}
        />
        <span className={classNames(labelHidden && 'visually-hidden')}>{label}</span>
        {hint && (
          <span id={`${id}-hint`} aria-hidden="true" className={styles.checkHint}>
            {hint}
          </span>
        )}
      </label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
