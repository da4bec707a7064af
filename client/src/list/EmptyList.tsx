import { useReadOnly } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { NoteIcon, PlusIcon, UploadIcon } from '../ui/icon/Icon.tsx';
import { Row } from '../ui/layout/Page.tsx';
import { listWording } from '../wording/list.ts';

const wording = listWording.empty;

interface EmptyListProps {
  readonly onAdd: () => void;
  readonly onBringNotesIn: () => void;
}

export function EmptyList({ onAdd, onBringNotesIn }: EmptyListProps) {
  const readOnly = useReadOnly();
  if (readOnly) return <EmptyState icon={<NoteIcon />} title={wording.readOnly} />;
  return (
    <EmptyState
      icon={<NoteIcon />}
      title={wording.title}
      action={
        <Row>
          <Button variant="primary" icon={<PlusIcon />} onClick={onAdd}>
            {listWording.addNote}
          </Button>
          <Button icon={<UploadIcon />} onClick={onBringNotesIn}>
            {listWording.bringNotesIn}
          </Button>
        </Row>
      }
    >
      {wording.text}
    </EmptyState>
  );
}
