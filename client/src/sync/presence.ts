import { type OwnPresence, type Presence, readOwnPresence, silent, toldIds } from '@heard/shared/participant';
import type { Awareness } from 'y-protocols/awareness';
import { createSignal } from './signal.ts';

/** Others in the session, by connection: one person with two devices is there twice. */
export type Others = ReadonlyMap<number, Presence>;

export interface PresenceChannel {
  others(): Others;
  /** Tells the others; told at most every `interval` ms, always with the latest. */
  tell(change: Partial<OwnPresence>): void;
  onChange(listener: () => void): () => void;
  close(): void;
}

const interval = 50;

export function openPresence(awareness: Awareness): PresenceChannel {
  const changed = createSignal();
  let own: OwnPresence = silent;
  let others: Others = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  awareness.setLocalState({ ...silent });
  const read = () => {
    const next = new Map<number, Presence>();
    for (const [client, state] of awareness.getStates()) {
      // Until the server has stamped an entry it says nothing about a person.
      if (client !== awareness.clientID && state.user !== undefined) {
        next.set(client, { ...readOwnPresence(state), user: state.user as Presence['user'] });
      }
    }
    others = next;
    changed.emit();
  };
  awareness.on('change', read);

  return {
    others: () => others,
    tell(change) {
      // Parts of a page that is left still say that they are, after the line is gone.
      if (closed) return;
      own = { ...own, ...change };
      timer ??= setTimeout(() => {
        timer = undefined;
        awareness.setLocalState({
          ...own,
          selection: own.selection.slice(0, toldIds),
          drag: own.drag && { ...own.drag, ids: own.drag.ids.slice(0, toldIds) },
        });
      }, interval);
    },
    onChange: changed.listen,
    close() {
      closed = true;
      clearTimeout(timer);
      awareness.off('change', read);
    },
  };
}
