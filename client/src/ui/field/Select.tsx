import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../class-names.ts';
import { ChevronDownIcon } from '../icon/Icon.tsx';
import { Field, type FieldWords } from './Field.tsx';
import styles from './field.module.css';

export type SelectProps = FieldWords & ComponentPropsWithRef<'select'>;

/** The device's own list. Its `<option>`s are the children. For long lists to search in, see SearchSelect. */
export function Select({
  id,
  label,
  hint,
  error,
  optional,
  labelHidden,
  className,
  children,
  ...select
}: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden}>
      {(wiring) => (
        <div className={styles.selectBox}>
          <select {...select} {...wiring} className={classNames(styles.control, styles.select, className)}>
            {children}
          </select>
          <ChevronDownIcon className={styles.chevron} aria-hidden="true" />
        </div>
      )}
    </Field>
  );
}
