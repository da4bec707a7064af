import type { SessionSummary } from '@heard/shared/session/contract';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Answer } from '../api/call.ts';
import { archiveSession, deleteSession, moveDoor } from '../api/session.ts';
import { DeleteDialog } from '../organiser/DeleteDialog.tsx';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { paths } from '../page/paths.ts';
import { useAct } from '../page/use-act.ts';
import {
  ArchiveIcon,
  DeleteIcon,
  EditIcon,
  LockIcon,
  MoreIcon,
  ReportIcon,
  UndoIcon,
} from '../ui/icon/Icon.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { organiserWording } from '../wording/organiser.ts';
import { sessionWording as words } from '../wording/session.ts';
import { SessionForm } from './SessionForm.tsx';

interface SessionActsProps {
  readonly session: SessionSummary;
  readonly onChange: () => void;
}

/** Edit, door, report, archive or bring back, delete. */
export function SessionActs({ session, onChange }: SessionActsProps) {
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const [, go] = useLocation();
  const { run, failure } = useAct();
  const { id, engagementId, title } = session;
  const close = () => setOpen(null);
  const changed = () => {
    close();
    onChange();
  };
  const change = async (act: () => Promise<Answer<unknown>>) => {
    if ((await run(act)).ok) onChange();
  };
  const acts = actsOf(session, {
    edit: () => setOpen('edit'),
    door: () => void change(() => moveDoor(id, !session.doorOpen)),
    report: () => go(paths.report(id)),
    archive: () => void change(() => archiveSession(id, session.archivedAt === null)),
    remove: () => setOpen('delete'),
  });
  return (
    <>
      <Menu
        label={organiserWording.more(title)}
        iconOnly
        icon={<MoreIcon aria-hidden="true" />}
        variant="quiet"
        acts={acts}
      />
      {failure && <FailureBanner failure={failure} />}
      {open === 'edit' && (
        <SessionForm engagementId={engagementId} session={session} onDone={changed} onClose={close} />
      )}
      {open === 'delete' && (
        <DeleteDialog
          title={title}
          send={(confirmation) => deleteSession(id, confirmation)}
          onDone={changed}
          onClose={close}
        >
          {words.deleteText}
        </DeleteDialog>
      )}
    </>
  );
}

type Runs = Readonly<Record<'edit' | 'door' | 'report' | 'archive' | 'remove', () => void>>;

function actsOf({ archivedAt, doorOpen }: SessionSummary, runs: Runs): MenuAct[] {
  const report: MenuAct = { id: 'report', label: words.report, icon: <ReportIcon />, run: runs.report };
  const remove: MenuAct = {
    id: 'delete',
    label: organiserWording.remove,
    icon: <DeleteIcon />,
    danger: true,
    run: runs.remove,
  };
  if (archivedAt !== null) {
    const back = { id: 'archive', label: organiserWording.bringBack, icon: <UndoIcon />, run: runs.archive };
    return [report, back, remove];
  }
  return [
    { id: 'edit', label: organiserWording.edit, icon: <EditIcon />, run: runs.edit },
    {
      id: 'door',
      label: doorOpen ? words.closeDoor : words.openDoor,
      icon: <LockIcon />,
      run: runs.door,
    },
    report,
    { id: 'archive', label: organiserWording.archive, icon: <ArchiveIcon />, run: runs.archive },
    remove,
  ];
}
