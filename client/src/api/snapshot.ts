import type { SessionId, SnapshotId } from '@heard/shared/id';
import type { Restored, Snapshot, SnapshotInput } from '@heard/shared/snapshot/contract';
import { call, callForBytes } from './call.ts';
import { sessionPath } from './session.ts';

const snapshotsPath = (session: SessionId) => `${sessionPath(session)}/snapshots`;
const snapshotPath = (session: SessionId, id: SnapshotId) =>
  `${snapshotsPath(session)}/${encodeURIComponent(id)}`;

/** Newest first. */
export const listSnapshots = (session: SessionId) => call<readonly Snapshot[]>('GET', snapshotsPath(session));

export const takeSnapshot = (session: SessionId, input: SnapshotInput) =>
  call<Snapshot>('POST', snapshotsPath(session), input);

/** The board as it was: a Yjs update (V1) of the whole document. */
export const readSnapshotState = (session: SessionId, id: SnapshotId) =>
  callForBytes(`${snapshotPath(session, id)}/state`);

export const restoreSnapshot = (session: SessionId, id: SnapshotId) =>
  call<Restored>('POST', `${snapshotPath(session, id)}/restore`, {});
