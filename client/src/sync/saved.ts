import { message, syncKind } from '@heard/shared/protocol';

/**
 * Tells truthfully whether everything written here is on the server's disk. The server counts the sync step 2 and
 * update messages of a connection that are durable; this counts those that were sent. All is saved once this browser
 * has answered the server's first question (its answer holds everything the server lacked) and nothing sent is open.
 */
export interface SavedCount {
  /** A new connection was opened: both sides count from zero. */
  restart(): void;
  sent(data: Uint8Array): void;
  acknowledged(count: number): void;
  readonly allSaved: boolean;
}

export function countSaved(onChange: () => void): SavedCount {
  let sent = 0;
  let durable = 0;
  let answered = false;
  return {
    restart() {
      sent = 0;
      durable = 0;
      answered = false;
      onChange();
    },
    sent(data) {
      if (data[0] !== message.sync || (data[1] !== syncKind.whole && data[1] !== syncKind.update)) return;
      sent += 1;
      answered ||= data[1] === syncKind.whole;
      onChange();
    },
    acknowledged(count) {
      durable = count;
      onChange();
    },
    get allSaved() {
      return answered && durable >= sent;
    },
  };
}
