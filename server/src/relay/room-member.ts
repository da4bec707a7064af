import type { FailureId } from '@heard/shared/failure';
import type { StoredParticipant } from '../storage/participant.ts';
import type { Broadcast } from './wire/broadcast.ts';

/** A connection as its room sees it. */
export interface RoomMember {
  readonly participant: StoredParticipant;
  /** Everything that is to be told now, and how much of what it sent is saved. */
  hear(broadcast: Broadcast<RoomMember>): void;
  /** Its message of this number is on disk, or the board on disk holds all of it already. */
  onDisk(number: number, whole: boolean): void;
  /** Its message of this number did not reach the disk. */
  notOnDisk(number: number, failure: FailureId): void;
  /** `people`: how many are sent away together with this one. */
  end(code: number, people: number): void;
}
