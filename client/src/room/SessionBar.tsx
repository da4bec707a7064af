import type { Me } from '@heard/shared/participant/contract';
import type { Session } from '@heard/shared/session/contract';
import { Brand } from '../page/Brand.tsx';
import { paths } from '../page/paths.ts';
import { useAll, useConnection, useLive, useOthers, useReadOnly, useUndoState } from '../sync/index.ts';
import { Button, ButtonLink } from '../ui/button/Button.tsx';
import { IconButton } from '../ui/button/IconButton.tsx';
import {
  BoardIcon,
  FlagIcon,
  HistoryIcon,
  InfoIcon,
  MoreIcon,
  PersonIcon,
  PictureIcon,
  QrCodeIcon,
  RedoIcon,
  ReportIcon,
  SettingsIcon,
  UndoIcon,
  UploadIcon,
} from '../ui/icon/Icon.tsx';
import { TopBar } from '../ui/layout/Page.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { AvatarStack } from '../ui/person/Avatar.tsx';
import { pictureWording } from '../wording/picture.ts';
import { roomWording as words } from '../wording/room.ts';
import styles from './room.module.css';
import type { RoomActs, RoomPanelName } from './room-acts.ts';
import { SavedIndicator } from './SavedIndicator.tsx';
import type { View } from './use-view.ts';

interface SessionBarProps {
  readonly session: Session;
  readonly view: View;
  /** Turned to this view here, so the way back takes the focus. */
  readonly isSwitched: boolean;
  readonly panel: RoomPanelName | null;
  readonly onView: (view: View) => void;
  readonly acts: RoomActs;
}

/** Where we are, whether it is saved, who is here, and the way to everything else. */
export function SessionBar({ session, view, isSwitched, panel, onView, acts }: SessionBarProps) {
  const connection = useConnection();
  // What is wrong is said in words, also where that takes a second row.
  const allIsWell = ['opening', 'saving', 'saved'].includes(connection.is);
  return (
    <TopBar
      compact={allIsWell ? 'one row' : 'two rows'}
      brand={<Brand />}
      title={<h1 className={styles.title}>{session.question || session.title}</h1>}
      subtitle={<span className={styles.subtitle}>{whereWeAre(session)}</span>}
      actions={
        <>
          <UndoButtons />
          <WhoIsHere me={session.me} onOpen={() => acts.showPanel('people')} />
          {view === 'list' && (
            <Button icon={<BoardIcon />} autoFocus={isSwitched} onClick={() => onView('board')}>
              <span className={styles.wideWords}>{words.board}</span>
            </Button>
          )}
          <Button
            icon={<QrCodeIcon />}
            className={styles.wideOnly}
            onClick={() => acts.openDialog({ is: 'invite' })}
          >
            {words.invite}
          </Button>
          <ReportLink session={session} isMain={view === 'board' && panel === null} />
          <Menu label={words.more} icon={<MoreIcon />} iconOnly acts={useMenuActs(session, acts)} />
        </>
      }
    >
      <SavedIndicator />
    </TopBar>
  );
}

/** Steps back where something else is the next thing to do: there is one main act in sight. */
function ReportLink({ session, isMain }: { readonly session: Session; readonly isMain: boolean }) {
  const isEmpty = useAll('cards').length === 0;
  return (
    <ButtonLink
      variant={isMain && !isEmpty ? 'primary' : 'secondary'}
      icon={<ReportIcon />}
      className={styles.wideOnly}
      href={paths.report(session.id)}
    >
      {words.report}
    </ButtonLink>
  );
}

function whereWeAre(session: Session): string {
  if (session.isExample) return words.example;
  return session.question === '' ? session.engagementTitle : `${session.title} · ${session.engagementTitle}`;
}

function useMenuActs(session: Session, acts: RoomActs): MenuAct[] {
  const readOnly = useReadOnly();
  return [
    {
      id: 'recommendations',
      label: words.recommendations,
      icon: <FlagIcon />,
      run: () => acts.showPanel('recommendations'),
    },
    {
      id: 'intake',
      label: words.bringNotesIn,
      icon: <UploadIcon />,
      disabled: readOnly,
      run: () => acts.openDialog({ is: 'bring notes in' }),
    },
    {
      id: 'snapshots',
      label: words.snapshots,
      icon: <HistoryIcon />,
      run: () => acts.showPanel('snapshots'),
    },
    { id: 'invite', label: words.invite, icon: <QrCodeIcon />, run: () => acts.openDialog({ is: 'invite' }) },
    {
      id: 'report',
      label: words.report,
      icon: <ReportIcon />,
      run: () => location.assign(paths.report(session.id)),
    },
    {
      id: 'picture',
      label: pictureWording.act,
      icon: <PictureIcon />,
      run: () => acts.savePicture(null),
    },
    { id: 'about', label: words.about, icon: <InfoIcon />, run: () => acts.openDialog({ is: 'about' }) },
    { id: 'me', label: words.myName, icon: <PersonIcon />, run: () => acts.openDialog({ is: 'me' }) },
    {
      id: 'reading',
      label: words.readingAndMotion,
      icon: <SettingsIcon />,
      run: () => acts.openDialog({ is: 'reading' }),
    },
  ];
}

function UndoButtons() {
  const { undo } = useLive();
  const { canUndo, canRedo } = useUndoState();
  if (useReadOnly()) return null;
  return (
    <>
      <IconButton label={words.undo} icon={<UndoIcon />} disabled={!canUndo} onClick={() => undo.undo()} />
      <span className={styles.wideOnly}>
        <IconButton label={words.redo} icon={<RedoIcon />} disabled={!canRedo} onClick={() => undo.redo()} />
      </span>
    </>
  );
}

function WhoIsHere({ me, onOpen }: { readonly me: Me; readonly onOpen: () => void }) {
  const others = useOthers();
  const people = new Map([[me.id, { id: me.id, name: me.name, colour: me.colour }]]);
  for (const { user: other } of others.values()) {
    people.set(other.participantId, { id: other.participantId, name: other.name, colour: other.colour });
  }
  return (
    <button type="button" className={styles.who} onClick={onOpen}>
      <span className="visually-hidden">{words.whoIsHere(people.size)}</span>
      <span aria-hidden="true">
        <AvatarStack people={[...people.values()]} />
      </span>
    </button>
  );
}
