import { type ReactNode, useId, useRef, useState } from 'react';
import { uiWording } from '../../wording/ui.ts';
import { Button } from '../button/Button.tsx';
import { Field } from '../field/Field.tsx';
import fieldStyles from '../field/field.module.css';
import { CopyIcon } from '../icon/Icon.tsx';
import styles from './copy.module.css';
import { copyText } from './copy-text.ts';

export type CopyFieldProps = { label: ReactNode; hint?: ReactNode; value: string; copyLabel?: string };

/** Text to take elsewhere, with a button that copies it. Works over plain HTTP too. */
export function CopyField({ label, hint, value, copyLabel = uiWording.copy }: CopyFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const id = useId();
  const copy = async () => {
    if (field.current === null) return;
    setSaid((await copyText(field.current)) ? uiWording.copied : uiWording.copyByHand);
  };
  return (
    <div>
      <Field id={id} label={label} hint={hint}>
        {(wiring) => (
          <div className={styles.row}>
            <input ref={field} {...wiring} readOnly value={value} className={fieldStyles.control} />
            <Button icon={<CopyIcon />} onClick={() => void copy()}>
              {copyLabel}
            </Button>
          </div>
        )}
      </Field>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </div>
  );
}
