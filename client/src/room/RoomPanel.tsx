import type { Session } from '@heard/shared/session/contract';
import { Suspense } from 'react';
import { PeoplePanel } from '../participant/PeoplePanel.tsx';
import { SnapshotsPanel } from '../snapshot/SnapshotsPanel.tsx';
import type { RoomActs, RoomPanelName } from './room-acts.ts';
import { useRefreshSession } from './use-session.ts';

interface RoomPanelProps {
  readonly name: RoomPanelName;
  readonly session: Session;
  readonly acts: RoomActs;
  readonly onClose: () => void;
}

/** One panel at a time at the side of the board. */
export function RoomPanel(props: RoomPanelProps) {
  return <Suspense fallback={null}>{panelOf(props)}</Suspense>;
}

function panelOf({ name, session, acts, onClose }: RoomPanelProps) {
  switch (name) {
    case 'people':
      return <People session={session} onClose={onClose} />;
    case 'snapshots':
      return (
        <SnapshotsPanel
          session={session}
          onClose={onClose}
          onLook={(snapshot) => acts.openDialog({ is: 'past board', snapshot })}
        />
      );
    default:
      return null;
  }
}

function People({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const refresh = useRefreshSession(session.id);
  return <PeoplePanel session={session} onChanged={refresh} onClose={onClose} />;
}
