import type { FailureId } from '@heard/shared/failure';
import type { StoredParticipant } from '../storage/participant.ts';

/** A connection as its room sees it. */
export interface RoomMember {
  readonly participant: StoredParticipant;
  sendPassing(bytes: Uint8Array): void;
  sendLasting(bytes: Uint8Array): void;
  /** Its message of this number is on disk, or the board on disk holds all of it already. */
  onDisk(number: number, whole: boolean): void;
  /** Its message of this number did not reach the disk. */
  notOnDisk(number: number, failure: FailureId): void;
  /** A good moment to tell how much is saved. */
  tellSaved(): void;
  end(code: number): void;
}
