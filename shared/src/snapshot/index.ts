/** Why a snapshot was taken. */
export type SnapshotReason = 'named' | 'before-import' | 'before-restore' | 'before-mass-delete';

/** Characters of the name that somebody gives a snapshot. */
export const labelCharacters = 100;

/** So many notes deleted by one act make Heard take a snapshot first. */
export const massDelete = 10;
