import type { FailureId } from '@heard/shared/failure';
import type { Session } from '@heard/shared/session/contract';
import type { Snapshot } from '@heard/shared/snapshot/contract';
import { lazy, Suspense, useEffect, useState } from 'react';
import { readSnapshotState } from '../api/snapshot.ts';
import { createFolding, FoldingContext } from '../folding/index.ts';
import { HighlightOver } from '../highlight/HighlightOver.tsx';
import { createHighlight } from '../highlight/index.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { createSelection, SelectionContext } from '../selection/index.ts';
import { type LiveSession, LiveSessionContext, openPastBoard } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { Spinner } from '../ui/feedback/Progress.tsx';
import { roomWording } from '../wording/room.ts';
import { snapshotWording as words } from '../wording/snapshot.ts';
import { labelOf, whenOf } from './SnapshotsPanel.tsx';
import styles from './snapshot.module.css';

const ListView = lazy(() => import('../list/ListView.tsx'));
const BoardView = lazy(() => import('../board/BoardView.tsx'));

interface PastBoardProps {
  readonly session: Session;
  readonly snapshot: Snapshot;
  readonly onClose: () => void;
}

/** A snapshot to look at, in the same two views as the board of now, with nothing that could change it. */
export function PastBoard({ session, snapshot, onClose }: PastBoardProps) {
  const opened = usePastBoard(session, snapshot);
  const [view, setView] = useState<'board' | 'list'>('board');
  const [selection] = useState(createSelection);
  const [folding] = useState(createFolding);
  const [highlight] = useState(createHighlight);
  return (
    <section className={styles.past} aria-label={labelOf(snapshot)}>
      <h1 className="visually-hidden">{labelOf(snapshot)}</h1>
      <p className={styles.pastBar} role="status">
        <span>{words.lookingAt(labelOf(snapshot), whenOf(snapshot))}</span>
        <Button size="small" onClick={() => setView(view === 'board' ? 'list' : 'board')}>
          {view === 'board' ? roomWording.list : roomWording.board}
        </Button>
        <Button size="small" variant="primary" onClick={onClose}>
          {words.backToNow}
        </Button>
      </p>
      {typeof opened === 'string' && <FailureBanner failure={opened} />}
      {opened === null && <Spinner>{roomWording.opening}</Spinner>}
      {opened !== null && typeof opened !== 'string' && (
        <LiveSessionContext value={opened}>
          <SelectionContext value={selection}>
            <FoldingContext value={folding}>
              <HighlightOver highlight={highlight}>
                <Suspense fallback={<Spinner>{roomWording.opening}</Spinner>}>
                  {view === 'board' ? (
                    <BoardView {...nothingToDo} onShowList={() => setView('list')} />
                  ) : (
                    <ListView {...nothingToDo} onShowBoard={() => setView('board')} />
                  )}
                </Suspense>
              </HighlightOver>
            </FoldingContext>
          </SelectionContext>
        </LiveSessionContext>
      )}
    </section>
  );
}

const nothing = () => {};
const nothingToDo = {
  onOpenMoveTo: nothing,
  onRecommend: nothing,
  onShowNotPlaced: nothing,
  onBringNotesIn: nothing,
  beforeMassDelete: async () => false,
};

function usePastBoard(session: Session, snapshot: Snapshot): LiveSession | FailureId | null {
  const [opened, setOpened] = useState<LiveSession | FailureId | null>(null);
  useEffect(() => {
    let board: LiveSession | null = null;
    let left = false;
    void readSnapshotState(session.id, snapshot.id).then((answer) => {
      if (left) return;
      if (answer.ok) board = openPastBoard(answer.value);
      setOpened(answer.ok ? board : answer.failure);
    });
    return () => {
      left = true;
      board?.close();
    };
  }, [session.id, snapshot.id]);
  return opened;
}
