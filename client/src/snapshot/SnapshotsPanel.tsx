import { may } from '@heard/shared/permission';
import type { Session } from '@heard/shared/session/contract';
import { labelCharacters } from '@heard/shared/snapshot';
import type { Snapshot } from '@heard/shared/snapshot/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { listSnapshots, restoreSnapshot, takeSnapshot } from '../api/snapshot.ts';
import { sentenceOfCall } from '../page/call-failure.ts';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { useAct } from '../page/use-act.ts';
import { Button } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { Panel } from '../ui/surface/Panel.tsx';
import { snapshotWording as words } from '../wording/snapshot.ts';
import styles from './snapshot.module.css';

interface SnapshotsPanelProps {
  readonly session: Session;
  readonly onLook: (snapshot: Snapshot) => void;
  readonly onClose: () => void;
}

/** The moments of the board that were kept: take one, look at one, go back to one. */
export function SnapshotsPanel({ session, onLook, onClose }: SnapshotsPanelProps) {
  const key = ['session', session.id, 'snapshots'];
  const { data } = useQuery({ queryKey: key, queryFn: () => listSnapshots(session.id) });
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: key });
  const [restoring, setRestoring] = useState<Snapshot | null>(null);
  const restore = async (snapshot: Pick<Snapshot, 'id'>) => {
    setRestoring(null);
    const answer = await restoreSnapshot(session.id, snapshot.id);
    await refresh();
    if (!answer.ok) return showToast(sentenceOfCall(answer.failure));
    const { before } = answer.value;
    return showToast(words.restored, { label: words.undoRestore, run: () => void restore(before) });
  };
  const mayRestore = may(session.me.role, 'restore snapshot') && !session.archived;
  return (
    <Panel title={words.title} onClose={onClose}>
      <p>{words.intro}</p>
      {may(session.me.role, 'take snapshot') && !session.archived && (
        <TakeSnapshot session={session} onTaken={() => void refresh()} />
      )}
      {data !== undefined && !data.ok && <FailureBanner failure={data.failure} />}
      {data?.ok && data.value.length === 0 && <EmptyState title={words.none}>{words.noneText}</EmptyState>}
      {data?.ok && (
        <ul className={styles.list}>
          {data.value.map((snapshot) => (
            <SnapshotRow
              key={snapshot.id}
              snapshot={snapshot}
              onLook={onLook}
              onRestore={mayRestore ? setRestoring : null}
            />
          ))}
        </ul>
      )}
      {restoring && (
        <RestoreDialog onClose={() => setRestoring(null)} onRestore={() => void restore(restoring)} />
      )}
    </Panel>
  );
}

function TakeSnapshot({ session, onTaken }: { readonly session: Session; readonly onTaken: () => void }) {
  const [label, setLabel] = useState('');
  const { run, busy, failure } = useAct();
  const take = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run(() => takeSnapshot(session.id, { label }))).ok) return;
    showToast(words.taken(label));
    setLabel('');
    onTaken();
  };
  return (
    <form className={styles.take} onSubmit={(event) => void take(event)}>
      {failure && <FailureBanner failure={failure} />}
      <TextField
        label={words.nameLabel}
        hint={words.nameHint}
        value={label}
        required
        maxLength={labelCharacters}
        onChange={(event) => setLabel(event.target.value)}
      />
      <Button type="submit" busy={busy}>
        {words.take}
      </Button>
    </form>
  );
}

interface SnapshotRowProps {
  readonly snapshot: Snapshot;
  readonly onLook: (snapshot: Snapshot) => void;
  readonly onRestore: ((snapshot: Snapshot) => void) | null;
}

function SnapshotRow({ snapshot, onLook, onRestore }: SnapshotRowProps) {
  const { cards, themes, recommendations } = snapshot.counts;
  return (
    <li>
      <strong>{labelOf(snapshot)}</strong>
      <span className={styles.detail}>
        {[whenOf(snapshot), snapshot.byName].filter(Boolean).join(' · ')}
        <br />
        {words.counts(cards, themes, recommendations)}
      </span>
      <span className={styles.acts}>
        <Button size="small" onClick={() => onLook(snapshot)}>
          {words.look}
        </Button>
        {onRestore && (
          <Button size="small" onClick={() => onRestore(snapshot)}>
            {words.restore}
          </Button>
        )}
      </span>
    </li>
  );
}

function RestoreDialog({
  onRestore,
  onClose,
}: {
  readonly onRestore: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      open
      kind="alert"
      title={words.restoreTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" onClick={onRestore}>
            {words.restoreDo}
          </Button>
        </>
      }
    >
      <p>{words.restoreText}</p>
    </Dialog>
  );
}

export function labelOf(snapshot: Snapshot): string {
  const { label, reason } = snapshot;
  if (reason === 'named') return label || words.reasons.named;
  return [words.reasons[reason], label].filter(Boolean).join(': ');
}

export function whenOf(snapshot: Snapshot): string {
  return new Date(snapshot.createdAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}
