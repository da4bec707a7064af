import { limits } from '@heard/shared/protocol';
import { plainText } from '@heard/shared/richtext';
import type { Session } from '@heard/shared/session/contract';
import { lazy, Suspense } from 'react';
import { MeDialog } from '../participant/MeDialog.tsx';
import { InviteDialog } from '../session/InviteDialog.tsx';
import { PastBoard } from '../snapshot/PastBoard.tsx';
import { useLive } from '../sync/index.ts';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { ReadingAndMotion } from '../ui/preferences/ReadingAndMotion.tsx';
import { roomWording } from '../wording/room.ts';
import { AboutSession } from './AboutSession.tsx';
import type { RoomDialog } from './room-acts.ts';
import type { Seat } from './seat.ts';
import { useRefreshSession } from './use-session.ts';

const MoveToDialog = lazy(() => import('../theme/MoveToDialog.tsx'));
const PictureDialog = lazy(() => import('../picture/PictureDialog.tsx'));
const EraseDialog = lazy(() => import('../erasure/EraseDialog.tsx'));
const ShortcutsDialog = lazy(() => import('../shortcuts/ShortcutsDialog.tsx'));
const ImportDialog = lazy(() => import('../intake/ImportDialog.tsx'));

interface RoomDialogsProps {
  readonly dialog: RoomDialog;
  readonly session: Session;
  readonly seat: Seat;
  readonly onClose: () => void;
}

/** One dialog at a time in front of the room. */
export function RoomDialogs(props: RoomDialogsProps) {
  return <Suspense fallback={null}>{dialogOf(props)}</Suspense>;
}

function dialogOf({ dialog, session, seat, onClose }: RoomDialogsProps) {
  switch (dialog.is) {
    case 'invite':
      return <InviteDialog sessionId={session.id} onClose={onClose} />;
    case 'bring notes in':
      return <BringNotesIn session={session} onClose={onClose} />;
    case 'about':
      return <AboutSession session={session} onClose={onClose} />;
    case 'me':
      return <Myself session={session} onClose={onClose} />;
    case 'reading':
      return (
        <Dialog open onClose={onClose} title={roomWording.readingAndMotion}>
          <ReadingAndMotion />
        </Dialog>
      );
    case 'shortcuts':
      return <ShortcutsDialog onClose={onClose} />;
    case 'move to':
      return <MoveToDialog ids={dialog.ids} onClose={onClose} />;
    case 'erase':
      return (
        <EraseDialog
          sessionId={session.id}
          what={dialog.what}
          onGoing={(isGoing) => {
            seat.isErasing = isGoing;
          }}
          onClose={onClose}
        />
      );
    case 'picture':
      return <PictureDialog sessionTitle={session.title} theme={dialog.theme} onClose={onClose} />;
    case 'past board':
      return <PastBoard session={session} snapshot={dialog.snapshot} onClose={onClose} />;
  }
}

function BringNotesIn({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const { board } = useLive();
  return (
    <ImportDialog
      sessionId={session.id}
      existingNotes={() =>
        [...board.cards.all()].filter((card) => card.removedAt === null).map((card) => plainText(card.heard))
      }
      roomLeft={limits.cards - board.cards.size}
      onClose={onClose}
    />
  );
}

function Myself({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const refresh = useRefreshSession(session.id);
  return <MeDialog session={session} onChanged={refresh} onClose={onClose} />;
}
