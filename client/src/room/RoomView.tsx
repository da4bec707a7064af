import type { Session } from '@heard/shared/session/contract';
import { lazy, Suspense, useCallback } from 'react';
import { takeSnapshot } from '../api/snapshot.ts';
import { sentenceOfCall } from '../page/call-failure.ts';
import { useConnection } from '../sync/index.ts';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { Opening } from './Opening.tsx';
import type { RoomActs } from './room-acts.ts';
import type { Seat } from './seat.ts';
import type { View } from './use-view.ts';

const BoardView = lazy(() => import('../board/BoardView.tsx'));
const ListView = lazy(() => import('../list/ListView.tsx'));

interface RoomViewProps {
  readonly session: Session;
  readonly seat: Seat;
  readonly view: View;
  /** Turned to this view here, so the way back takes the focus. */
  readonly isSwitched: boolean;
  readonly onView: (view: View) => void;
  readonly acts: RoomActs;
}

/** The board or the list: the same things, the same acts. An empty board is shown only when it is known to be empty. */
export function RoomView({ session, seat, view, isSwitched, onView, acts }: RoomViewProps) {
  const connection = useConnection();
  const { id } = session;
  const beforeMassDelete = useCallback(async () => {
    const taken = await takeSnapshot(id, { reason: 'before-mass-delete' });
    if (!taken.ok) showToast(sentenceOfCall(taken.failure));
    return taken.ok;
  }, [id]);
  if (connection.is === 'opening') return <Opening />;
  return (
    <Suspense fallback={<Opening />}>
      {view === 'board' ? (
        <BoardView
          seat={seat.board}
          onOpenMoveTo={acts.moveTo}
          onRecommend={acts.recommend}
          onShowList={() => onView('list')}
          isSwitched={isSwitched}
          onShowNotPlaced={() => acts.showPanel('not placed')}
          onShowDetails={acts.showDetails}
          onSavePicture={acts.savePicture}
          onBringNotesIn={() => acts.openDialog({ is: 'bring notes in' })}
          onShowShortcuts={acts.showShortcuts}
          beforeMassDelete={beforeMassDelete}
        />
      ) : (
        <ListView
          seat={seat.list}
          onOpenMoveTo={acts.moveTo}
          onRecommend={acts.recommend}
          onShowDetails={acts.showDetails}
          onErase={(cardId) => acts.erase({ cardId })}
          onShowBoard={() => onView('board')}
          onSavePicture={acts.savePicture}
          onBringNotesIn={() => acts.openDialog({ is: 'bring notes in' })}
          onShowShortcuts={acts.showShortcuts}
          beforeMassDelete={beforeMassDelete}
        />
      )}
    </Suspense>
  );
}
