import type { FailureId } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import type { Import } from '@heard/shared/intake/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { undoImport } from '../api/intake.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { intakeWording } from '../wording/intake.ts';

/** Takes one import back. `now` is the import as it stands after that. */
export function useUndo(sessionId: SessionId, given: Import) {
  const lists = useQueryClient();
  const [undone, setUndone] = useState<Import | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<FailureId | null>(null);
  const undo = async () => {
    setBusy(true);
    setFailure(null);
    const answer = await undoImport(sessionId, given.id);
    setBusy(false);
    if (!answer.ok) return setFailure(answer.failure);
    setUndone(answer.value);
    announce(intakeWording.undone(answer.value.cards), 'mine');
    await lists.invalidateQueries({ queryKey: ['imports', sessionId] });
  };
  return { now: undone ?? given, busy, failure, undo: () => void undo() };
}
