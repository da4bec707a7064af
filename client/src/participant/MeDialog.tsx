import type { Session } from '@heard/shared/session/contract';
import { type FormEvent, useRef, useState } from 'react';
import { changeMe } from '../api/participant.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useAct } from '../page/use-act.ts';
import { Button } from '../ui/button/Button.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { peopleWording as words } from '../wording/participant.ts';
import { roomWording } from '../wording/room.ts';
import { type Person, PersonFields } from './PersonFields.tsx';
import styles from './people.module.css';

interface MeDialogProps {
  readonly session: Session;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** How I am called and how my notes are shown, also the ones I have written before. */
export function MeDialog({ session, onChanged, onClose }: MeDialogProps) {
  const { name, organisation, showAs } = session.me;
  const [me, setMe] = useState<Person>({ name, organisation, showAs });
  const [nameMissing, setNameMissing] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const { run, busy, failure, fields } = useAct();

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const missing = me.name.trim() === '';
    setNameMissing(missing);
    if (missing) {
      nameField.current?.focus();
      return;
    }
    if (!(await run(() => changeMe(session.id, me))).ok) return;
    onChanged();
    showToast(words.savedMe);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={roomWording.myName}>
      <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
        {failure && <FailureBanner failure={failure} />}
        <PersonFields
          person={me}
          change={(part) => setMe({ ...me, ...part })}
          missing={nameMissing}
          refused={fields}
          nameField={nameField}
        />
        <Button type="submit" variant="primary" busy={busy}>
          {words.save}
        </Button>
      </form>
    </Dialog>
  );
}
