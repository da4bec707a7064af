import type { CardId, ThemeId } from '@heard/shared/id';
import type { Ground } from '@heard/shared/recommendation';
import type { Snapshot } from '@heard/shared/snapshot/contract';
import type { ToErase } from '../erasure/EraseDialog.tsx';

export type RoomPanelName = 'people' | 'snapshots' | 'recommendations' | 'details' | 'not placed';

export type RoomDialog =
  | { readonly is: 'invite' | 'bring notes in' | 'about' | 'me' | 'reading' | 'shortcuts' }
  | { readonly is: 'move to'; readonly ids: readonly CardId[] }
  | { readonly is: 'picture'; readonly theme: ThemeId | null }
  | { readonly is: 'erase'; readonly what: ToErase }
  | { readonly is: 'past board'; readonly snapshot: Snapshot };

/** What can be opened from anywhere in the room: one panel at the side, one dialog in front. */
export interface RoomActs {
  readonly showPanel: (panel: RoomPanelName) => void;
  /** Everything about what is selected. */
  readonly showDetails: () => void;
  readonly openDialog: (dialog: RoomDialog) => void;
  readonly showShortcuts: () => void;
  readonly moveTo: (ids: readonly CardId[]) => void;
  /** Of the whole board, or of one theme. */
  readonly savePicture: (theme: ThemeId | null) => void;
  /** Asks before it erases words for good. */
  readonly erase: (what: ToErase) => void;
  readonly recommend: (ground: readonly Ground[]) => void;
}
