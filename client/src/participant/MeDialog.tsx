import type { FailureId } from '@heard/shared/failure';
import { showAsChoices } from '@heard/shared/participant';
import type { Me } from '@heard/shared/participant/contract';
import type { Session } from '@heard/shared/session/contract';
import { type FormEvent, useState } from 'react';
import { changeMe } from '../api/participant.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { Button } from '../ui/button/Button.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { RadioGroup } from '../ui/field/RadioGroup.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { roomWording, peopleWording as words } from '../wording/room.ts';
import styles from './people.module.css';

interface MeDialogProps {
  readonly session: Session;
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** How I am called and how my notes are shown, also the ones I have written before. */
export function MeDialog({ session, onChanged, onClose }: MeDialogProps) {
  const { name, organisation, showAs } = session.me;
  const [me, setMe] = useState<Shown>({ name, organisation, showAs });
  const [failure, setFailure] = useState<FailureId | null>(null);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await changeMe(session.id, me);
    if (!answer.ok) return setFailure(answer.failure);
    onChanged();
    showToast(words.savedMe);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={roomWording.myName}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        {failure && <FailureBanner failure={failure} />}
        <MeFields me={me} onChange={setMe} />
        <Button type="submit" variant="primary">
          {words.save}
        </Button>
      </form>
    </Dialog>
  );
}

type Shown = Pick<Me, 'name' | 'organisation' | 'showAs'>;

function MeFields({ me, onChange }: { readonly me: Shown; readonly onChange: (me: Shown) => void }) {
  return (
    <>
      <TextField
        label={words.name}
        value={me.name}
        required
        maxLength={60}
        onChange={(event) => onChange({ ...me, name: event.target.value })}
      />
      <TextField
        label={words.organisation}
        optional
        value={me.organisation}
        maxLength={100}
        onChange={(event) => onChange({ ...me, organisation: event.target.value })}
      />
      <RadioGroup
        label={words.showAs}
        value={me.showAs}
        onChange={(showAs) => onChange({ ...me, showAs })}
        choices={showAsChoices.map((value) => ({ value, label: words.showAsChoices[value] }))}
      />
    </>
  );
}
