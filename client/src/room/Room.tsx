import type { FailureId } from '@heard/shared/failure';
import type { Ground } from '@heard/shared/recommendation';
import type { Session } from '@heard/shared/session/contract';
import { useCallback, useEffect, useState } from 'react';
import { FoldingContext } from '../folding/index.ts';
import { HighlightOver } from '../highlight/HighlightOver.tsx';
import { createSelection, SelectionContext, useSelection } from '../selection/index.ts';
import { useHelpKey } from '../shortcuts/use-help-key.ts';
import { type LiveSession, LiveSessionContext, useConnection, useLive } from '../sync/index.ts';
import { Page } from '../ui/layout/Page.tsx';
import { pageWording } from '../wording/page.ts';
import { FirstSteps } from './FirstSteps.tsx';
import { Landing } from './Landing.tsx';
import { Notices } from './Notices.tsx';
import { RoomDialogs } from './RoomDialogs.tsx';
import { RoomPanel } from './RoomPanel.tsx';
import { RoomView } from './RoomView.tsx';
import styles from './room.module.css';
import type { RoomActs, RoomDialog } from './room-acts.ts';
import { SessionBar } from './SessionBar.tsx';
import type { Seat } from './seat.ts';
import { useStock } from './stock-up.ts';
import { useToldOthers } from './use-told-others.ts';
import { useToldSteps } from './use-told-steps.ts';
import { useUndoKeys } from './use-undo-keys.ts';
import { useView } from './use-view.ts';

interface RoomProps {
  readonly session: Session;
  readonly seat: Seat;
  /** Its board has come in place of one that this person saw. */
  readonly isRenewed: boolean;
  /** The server closed the line for good. */
  readonly onEnd: (failure: FailureId) => void;
}

export function Room({ live, ...room }: RoomProps & { readonly live: LiveSession }) {
  const [selection] = useState(createSelection);
  return (
    <LiveSessionContext value={live}>
      <SelectionContext value={selection}>
        <FoldingContext value={room.seat.folding}>
          <HighlightOver highlight={room.seat.highlight}>
            <RoomInside {...room} />
          </HighlightOver>
        </FoldingContext>
      </SelectionContext>
    </LiveSessionContext>
  );
}

function RoomInside({ session, seat, isRenewed, onEnd }: RoomProps) {
  const { panel, setPanel, ground, dialog, setDialog, acts } = useOpenThings(seat);
  const { view, setView, isSwitched } = useView();
  useEnd(onEnd);
  useToldSelection();
  useToldSteps();
  useToldOthers();
  const inThePast = dialog?.is === 'past board';
  useUndoKeys(!inThePast);
  useHelpKey(!inThePast, acts.showShortcuts);
  useStock();
  useEffect(() => {
    document.title = pageWording.windowTitle(session.title);
  }, [session.title]);

  const front = dialog && <RoomDialogs {...{ dialog, session, seat }} onClose={() => setDialog(null)} />;
  // In place of the room: no key and no Tab may reach the board of now behind the one that is looked at.
  if (inThePast) return <Page width="full">{front}</Page>;
  return (
    <Page bar={<SessionBar {...{ session, view, isSwitched, panel, acts }} onView={setView} />} width="full">
      <div className={styles.column}>
        {isRenewed && <Landing />}
        <Notices session={session} />
        <div className={styles.room}>
          <div className={styles.view}>
            <RoomView {...{ session, seat, view, isSwitched, acts }} onView={setView} />
          </div>
          {panel === null ? (
            <FirstSteps />
          ) : (
            <RoomPanel
              name={panel}
              session={session}
              ground={ground}
              acts={acts}
              onClose={() => setPanel(null)}
            />
          )}
        </div>
      </div>
      {front}
    </Page>
  );
}

/** The others see what one has selected, on the board or in the list. */
function useToldSelection(): void {
  const { presence } = useLive();
  const selection = useSelection();
  useEffect(
    () => selection.onChange(() => presence.tell({ selection: [...selection.ids()] })),
    [presence, selection],
  );
}

/** An older page may still show and keep what was written, until it is reloaded; everything else is over. */
function useEnd(onEnd: (failure: FailureId) => void): void {
  const connection = useConnection();
  const failure = connection.is === 'refused' ? connection.failure : null;
  useEffect(() => {
    if (failure !== null && failure !== 'client-too-old') onEnd(failure);
  }, [failure, onEnd]);
}

/** Which panel and which dialog are open. */
function useOpenThings(seat: Seat) {
  const [panel, setPanel] = useState(seat.panel);
  const [ground, setGround] = useState<readonly Ground[] | null>(null);
  const [dialog, setDialog] = useState<RoomDialog | null>(null);
  useEffect(() => {
    seat.panel = panel;
  }, [seat, panel]);
  const acts: RoomActs = {
    showPanel: useCallback((name) => {
      setGround(null);
      setPanel((open) => (open === name ? null : name));
    }, []),
    showDetails: useCallback(() => setPanel('details'), []),
    openDialog: setDialog,
    showShortcuts: useCallback(() => setDialog({ is: 'shortcuts' }), []),
    moveTo: useCallback((ids) => setDialog({ is: 'move to', ids }), []),
    savePicture: useCallback((theme) => setDialog({ is: 'picture', theme }), []),
    erase: useCallback((what) => setDialog({ is: 'erase', what }), []),
    recommend: useCallback((on) => {
      setGround(on);
      setPanel('recommendations');
    }, []),
  };
  return { panel, setPanel, ground, dialog, setDialog, acts };
}
