import type { CardId, ParticipantId, SessionId } from '@heard/shared/id';
import { type FormEvent, useId, useState } from 'react';
import { erase } from '../api/erasure.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useAct } from '../page/use-act.ts';
import { Button } from '../ui/button/Button.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Stack } from '../ui/layout/Page.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { erasureWording as words } from '../wording/erasure.ts';

/** One note, or a person with everything they wrote. */
export type ToErase =
  | { readonly cardId: CardId }
  | { readonly participantId: ParticipantId; readonly name: string };

interface EraseDialogProps {
  readonly sessionId: SessionId;
  readonly what: ToErase;
  /** The board is about to be renewed by this person; or, after all, it is not. */
  readonly onGoing: (isGoing: boolean) => void;
  readonly onClose: () => void;
}

/** Says what erasing means before it is done, because nothing can bring the words back. */
export default function EraseDialog({ sessionId, what, onGoing, onClose }: EraseDialogProps) {
  const form = useId();
  const [sure, setSure] = useState(false);
  const [reminded, setReminded] = useState(false);
  const { run, busy, failure } = useAct();
  const isNote = 'cardId' in what;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!sure) return setReminded(true);
    const input = isNote ? { cardIds: [what.cardId] } : { participantId: what.participantId };
    onGoing(true);
    const erased = await run(() => erase(sessionId, input));
    if (!erased.ok) return onGoing(false);
    const told = isNote ? words.erasedNote : words.erasedPerson(what.name, erased.value.cards);
    showToast(erased.value.cleaned ? told : words.cleanedLater);
    onClose();
  };
  if (failure === 'card-gone') return <NothingLeft onClose={onClose} />;
  return (
    <Dialog
      open
      kind="alert"
      title={isNote ? words.titleNote : words.titlePerson(what.name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.keep}</Button>
          <Button type="submit" form={form} variant="danger" busy={busy}>
            {busy ? words.going : words.go}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap={4}>
          <Consequences what={what} />
          <Checkbox
            label={words.confirm}
            checked={sure}
            error={reminded && !sure ? words.confirmFirst : undefined}
            onChange={(event) => setSure(event.target.checked)}
          />
          {failure && <FailureBanner failure={failure} />}
        </Stack>
      </form>
    </Dialog>
  );
}

function Consequences({ what }: Pick<EraseDialogProps, 'what'>) {
  const isNote = 'cardId' in what;
  return (
    <>
      <p>{isNote ? words.goneNote : words.gonePerson(what.name)}</p>
      {!isNote && <p>{words.mixed}</p>}
      <p>{words.renewed}</p>
      <p>{words.remains}</p>
    </>
  );
}

/** Somebody else was faster; what is erased is not among the deleted notes either. */
function NothingLeft({ onClose }: Pick<EraseDialogProps, 'onClose'>) {
  return (
    <Dialog
      open
      kind="alert"
      title={words.already}
      onClose={onClose}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      <p>{words.nothingLeft}</p>
    </Dialog>
  );
}
