import type { SessionId } from '@heard/shared/id';
import type { Import } from '@heard/shared/intake/contract';
import { Button } from '../ui/button/Button.tsx';
import { UndoIcon } from '../ui/icon/Icon.tsx';
import { intakeWording } from '../wording/intake.ts';
import { ImportFailure } from './ImportFailure.tsx';
import { StepStart } from './StepStart.tsx';
import { useUndo } from './use-undo.ts';

/** What came in, and the way back. */
export function AddedStep({ sessionId, added }: { sessionId: SessionId; added: Import }) {
  const { now, busy, failure, undo } = useUndo(sessionId, added);
  const undone = now.undoneAt !== null;
  return (
    <>
      <StepStart>
        {undone ? intakeWording.undone(added.cards) : intakeWording.done(added.cards, added.themes)}
      </StepStart>
      {failure && <ImportFailure failure={failure} />}
      {!undone && now.undoable && (
        <div>
          <Button icon={<UndoIcon aria-hidden="true" />} busy={busy} onClick={undo}>
            {busy ? intakeWording.undoing : intakeWording.undo}
          </Button>
        </div>
      )}
    </>
  );
}
