import type { FailureId } from '@heard/shared/failure';

/** What the line to the server is doing, and so what may be promised to the person. */
export type ConnectionState =
  /** The board has never been here: nothing to show yet. */
  | { readonly is: 'opening' }
  | { readonly is: 'saved' }
  /** Everything that was written here is saved, and nothing more could be: the server has told that it cannot. */
  | { readonly is: 'saved so far' }
  | { readonly is: 'saving' }
  /** The server has the words but cannot keep them; they are kept here and sent again. */
  | { readonly is: 'not saved'; readonly failure: FailureId }
  | { readonly is: 'offline' }
  /** The server is there and cannot open the board, which is still here; tried again by itself. */
  | { readonly is: 'not opened' }
  /** The server said no for good; trying again by itself would not help. */
  | { readonly is: 'refused'; readonly failure: FailureId };

export interface ConnectionStatus {
  readonly state: ConnectionState;
  /** Something that the state follows from has changed. */
  look(): void;
  synced(): void;
  /** The server did not take a message; cleared when everything is saved after all. */
  messageRefused(failure: FailureId): void;
  /** The server cannot save, or can again. What it said is over with the line on which it said so. */
  storage(state: 'failing' | 'working'): void;
  /** The server cannot open the board: said instead of letting anybody in. */
  notOpened(): void;
  /** Another board takes the place of this one, which is not to be shown any more unless it is synced after all. */
  replaced(): void;
  refused(failure: FailureId): void;
}

export interface Line {
  readonly connected: () => boolean;
  readonly allSaved: () => boolean;
  readonly onState: (state: ConnectionState) => void;
}

/** All that the state follows from. */
interface Known {
  readonly board: 'never here' | 'here' | 'replaced';
  readonly connected: boolean;
  readonly allSaved: boolean;
  readonly cannotSave: boolean;
  readonly cannotOpen: boolean;
  readonly unsaved: FailureId | null;
}

function stateOf({ board, connected, allSaved, cannotSave, cannotOpen, unsaved }: Known): ConnectionState {
  if (board === 'replaced') return { is: 'opening' };
  if (cannotOpen && board === 'here' && navigator.onLine) return { is: 'not opened' };
  if (!connected) return board === 'here' || !navigator.onLine ? { is: 'offline' } : { is: 'opening' };
  if (unsaved !== null) return { is: 'not saved', failure: unsaved };
  if (board !== 'here') return { is: 'opening' };
  if (allSaved) return { is: cannotSave ? 'saved so far' : 'saved' };
  return cannotSave ? { is: 'not saved', failure: 'not-saved' } : { is: 'saving' };
}

export function followStatus({ connected, allSaved, onState }: Line): ConnectionStatus {
  let state: ConnectionState = { is: 'opening' };
  let board: Known['board'] = 'never here';
  let cannotSave = false;
  let cannotOpen = false;
  let unsaved: FailureId | null = null;

  function become(next: ConnectionState): void {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    onState(next);
  }
  function look(): void {
    if (state.is === 'refused') return;
    if (allSaved()) unsaved = null;
    if (!connected()) cannotSave = false;
    const known = { board, cannotSave, cannotOpen, unsaved };
    become(stateOf({ ...known, connected: connected(), allSaved: allSaved() }));
  }
  return {
    get state() {
      return state;
    },
    look,
    synced() {
      board = 'here';
      cannotOpen = false;
      look();
    },
    messageRefused(failure) {
      unsaved = failure;
      look();
    },
    storage(told) {
      cannotSave = told === 'failing';
      look();
    },
    notOpened() {
      cannotOpen = true;
      look();
    },
    replaced() {
      board = 'replaced';
      look();
    },
    refused: (failure) => become({ is: 'refused', failure }),
  };
}
