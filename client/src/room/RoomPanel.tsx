import type { Ground } from '@heard/shared/recommendation';
import type { Session } from '@heard/shared/session/contract';
import { lazy, Suspense } from 'react';
import { PeoplePanel } from '../participant/PeoplePanel.tsx';
import { SnapshotsPanel } from '../snapshot/SnapshotsPanel.tsx';
import type { RoomActs, RoomPanelName } from './room-acts.ts';
import { useRefreshSession } from './use-session.ts';

const RecommendationsPanel = lazy(() => import('../recommendation/RecommendationsPanel.tsx'));
const DetailsPanel = lazy(() => import('../details/DetailsPanel.tsx'));
const NotPlacedPanel = lazy(() => import('../card/NotPlacedPanel.tsx'));

interface RoomPanelProps {
  readonly name: RoomPanelName;
  readonly session: Session;
  /** What a new recommendation is to rest on. */
  readonly ground: readonly Ground[] | null;
  readonly acts: RoomActs;
  readonly onClose: () => void;
}

/** One panel at a time at the side of the board. */
export function RoomPanel(props: RoomPanelProps) {
  return <Suspense fallback={null}>{panelOf(props)}</Suspense>;
}

function panelOf({ name, session, ground, acts, onClose }: RoomPanelProps) {
  switch (name) {
    case 'people':
      return <People session={session} acts={acts} onClose={onClose} />;
    case 'snapshots':
      return (
        <SnapshotsPanel
          session={session}
          onClose={onClose}
          onLook={(snapshot) => acts.openDialog({ is: 'past board', snapshot })}
        />
      );
    case 'recommendations':
      return <RecommendationsPanel startWith={ground} onClose={onClose} />;
    case 'details':
      return (
        <DetailsPanel
          onClose={onClose}
          onOpenMoveTo={acts.moveTo}
          onRecommend={acts.recommend}
          onSavePicture={acts.savePicture}
          onErase={(cardId) => acts.erase({ cardId })}
        />
      );
    case 'not placed':
      return <NotPlacedPanel onClose={onClose} onOpenMoveTo={acts.moveTo} />;
  }
}

function People({ session, acts, onClose }: Pick<RoomPanelProps, 'session' | 'acts' | 'onClose'>) {
  const refresh = useRefreshSession(session.id);
  return (
    <PeoplePanel
      session={session}
      onChanged={refresh}
      onErase={({ id, name }) => acts.erase({ participantId: id, name })}
      onClose={onClose}
    />
  );
}
