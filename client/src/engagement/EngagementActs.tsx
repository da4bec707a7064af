import type { Engagement } from '@heard/shared/engagement/contract';
import { useState } from 'react';
import { archiveEngagement, deleteEngagement } from '../api/engagement.ts';
import { DeleteDialog } from '../organiser/DeleteDialog.tsx';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useAct } from '../page/use-act.ts';
import { ArchiveIcon, DeleteIcon, EditIcon, MoreIcon, UndoIcon } from '../ui/icon/Icon.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { engagementWording } from '../wording/engagement.ts';
import { organiserWording as words } from '../wording/organiser.ts';
import { EngagementForm } from './EngagementForm.tsx';

interface EngagementActsProps {
  readonly engagement: Engagement;
  readonly onChange: () => void;
  readonly onDeleted: () => void;
}

/** Edit, archive or bring back, delete. */
export function EngagementActs({ engagement, onChange, onDeleted }: EngagementActsProps) {
  const [open, setOpen] = useState<'edit' | 'delete' | null>(null);
  const { run, failure } = useAct();
  const { id, title, archivedAt, sessionCount } = engagement;
  const close = () => setOpen(null);
  const changed = () => {
    close();
    onChange();
  };
  const archive = async () => {
    if ((await run(() => archiveEngagement(id, archivedAt === null))).ok) onChange();
  };
  const acts = actsOf(archivedAt !== null, {
    edit: () => setOpen('edit'),
    archive: () => void archive(),
    remove: () => setOpen('delete'),
  });
  return (
    <>
      <Menu
        label={words.more(title)}
        iconOnly
        icon={<MoreIcon aria-hidden="true" />}
        variant="quiet"
        acts={acts}
      />
      {failure && <FailureBanner failure={failure} />}
      {open === 'edit' && <EngagementForm engagement={engagement} onClose={close} onDone={changed} />}
      {open === 'delete' && (
        <DeleteDialog
          title={title}
          send={(confirmation) => deleteEngagement(id, confirmation)}
          onDone={onDeleted}
          onClose={close}
        >
          {engagementWording.deleteText(sessionCount)}
        </DeleteDialog>
      )}
    </>
  );
}

function actsOf(
  archived: boolean,
  runs: Readonly<Record<'edit' | 'archive' | 'remove', () => void>>,
): MenuAct[] {
  const remove: MenuAct = {
    id: 'delete',
    label: words.remove,
    icon: <DeleteIcon />,
    danger: true,
    run: runs.remove,
  };
  if (archived)
    return [{ id: 'archive', label: words.bringBack, icon: <UndoIcon />, run: runs.archive }, remove];
  return [
    { id: 'edit', label: words.edit, icon: <EditIcon />, run: runs.edit },
    { id: 'archive', label: words.archive, icon: <ArchiveIcon />, run: runs.archive },
    remove,
  ];
}
