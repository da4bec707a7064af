/** Why a snapshot was taken. */
export const snapshotReasons = ['named', 'before-import', 'before-restore', 'before-mass-delete'] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

/** So many notes deleted by one act make Heard take a snapshot first. */
export const massDelete = 10;
