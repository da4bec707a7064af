import type { FailureId } from '@heard/shared/failure';
import { may, type Role } from '@heard/shared/permission';
import { closeCode, limits, message } from '@heard/shared/protocol';
import type { StoredParticipant } from '../storage/participant.ts';
import type { NotAdmitted } from './board/live-board.ts';
import type { Clock } from './clock.ts';
import { cost } from './cost.ts';
import { closeReason } from './door/return-time.ts';
import { type Doing, type PresenceEntry, readDoing } from './presence/presence-entry.ts';
import { refusals } from './refusal.ts';
import type { Room } from './room.ts';
import type { RoomMember } from './room-member.ts';
import type { TokenBucket } from './token-bucket.ts';
import type { RelayWatch } from './watch.ts';
import type { Broadcast } from './wire/broadcast.ts';
import { type Frame, isEmptyStateVector, readFrame } from './wire/frame.ts';
import {
  heartbeatMessage,
  refusedMessage,
  savedMessage,
  sessionStateMessage,
  stateVectorMessage,
  storageMessage,
} from './wire/messages.ts';
import { Outbox } from './wire/outbox.ts';
import { Packet } from './wire/packet.ts';
import { SavedCount } from './wire/saved-count.ts';
import type { Socket, SocketListener } from './wire/socket.ts';

const heartbeat = new Packet([heartbeatMessage]);
const missedPingsAllowed = 2;

export interface ConnectionParts {
  readonly socket: Socket;
  readonly room: Room;
  readonly participant: StoredParticipant;
  readonly clock: Clock;
  /** The budgets this person's connections share. */
  readonly budget: TokenBucket;
  readonly presenceBudget: TokenBucket;
  readonly watch: RelayWatch;
  /** Called once, when it is over for whatever reason. */
  left(connection: Connection): void;
}

/** One browser tab on one board: reads what it sends, and remembers what it was told. */
export class Connection implements SocketListener, RoomMember {
  readonly #parts: ConnectionParts;
  readonly #outbox: Outbox;
  readonly #savedCount = new SavedCount();
  #participant: StoredParticipant;
  #savedTold = 0;
  /** Whether the browser is to send all that the server lacks. */
  #asking: 'no' | 'asked' | 'later' = 'no';
  #missedPings = 0;
  #open = true;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#participant = parts.participant;
    this.#outbox = new Outbox(parts.socket, () => this.terminate());
  }

  get participant(): StoredParticipant {
    return this.#participant;
  }

  get sessionId(): StoredParticipant['sessionId'] {
    return this.#participant.sessionId;
  }

  /** From here on it is in the room and hears what the browser sends. */
  start(sessionState: string): void {
    const { room, socket } = this.#parts;
    room.join(this);
    this.tellSessionState(sessionState);
    if (room.savingFails) this.tellStorage(true);
    this.#sendPresenceOfAll();
    socket.listen(this);
  }

  message(bytes: Uint8Array): void {
    if (this.#open) this.#parts.room.guard(() => this.#receive(bytes));
  }

  pong(): void {
    this.#missedPings = 0;
  }

  closed(): void {
    this.#leave();
  }

  /** To be called regularly: shows a quiet browser that the server is there, and finds dead connections. */
  checkAlive(): void {
    if (this.#missedPings >= missedPingsAllowed) {
      this.terminate();
      return;
    }
    this.#missedPings++;
    this.#parts.socket.ping();
    this.#outbox.sendPassing(heartbeat);
  }

  end(code: number, people = 1): void {
    if (!this.#open) return;
    this.#leave();
    this.#parts.socket.close(code, closeReason(code, people));
  }

  terminate(): void {
    this.#leave();
    this.#parts.socket.terminate();
  }

  hear(broadcast: Broadcast<RoomMember>): void {
    if (!this.#open) return;
    const packet = broadcast.packetFor(this, this.#outbox.keepsUp, this.#newlySaved());
    if (packet !== null) this.#outbox.sendLasting(packet);
  }

  tellSessionState(json: string): void {
    this.#send(sessionStateMessage(json));
  }

  /** Whether the server can save at the moment; everybody is told, not only who wrote something. */
  tellStorage(fails: boolean): void {
    this.#send(storageMessage(fails));
  }

  /** Saving works again: what this browser could not save is asked for once more. */
  askForUnsaved(): void {
    if (this.#open && this.#asking === 'later') this.#parts.room.guard(() => this.#askForAll());
  }

  changeRole(role: Role): void {
    const before = this.#participant.role;
    this.#participant = { ...this.#participant, role };
    const clientId = this.#parts.room.presence.clientIdOf(this);
    if (clientId !== null) this.#showPresence(clientId, {});
    if (!may(before, 'edit board') && may(role, 'edit board'))
      this.#parts.room.guard(() => this.#askForAll());
  }

  /** A message of this connection is on disk, or the board holds all of it already. */
  onDisk(number: number, whole: boolean): void {
    this.#savedCount.onDisk(number, whole);
  }

  /** A message of this connection did not reach the disk. */
  notOnDisk(number: number, failure: FailureId): void {
    this.#savedCount.refused(number);
    this.#refuse(failure);
    if (failure === 'not-saved') this.#asking = 'later';
  }

  #newlySaved(): readonly Uint8Array[] {
    const { saved } = this.#savedCount;
    if (saved <= this.#savedTold) return [];
    this.#savedTold = saved;
    return [savedMessage(saved)];
  }

  #send(bytes: Uint8Array): void {
    if (this.#open) this.#outbox.sendLasting(new Packet([bytes]));
  }

  #sendPresenceOfAll(): void {
    const presence = this.#parts.room.presence.allFor(this);
    if (presence !== null) this.#outbox.sendPassing(new Packet([presence]));
  }

  #receive(bytes: Uint8Array): void {
    const { budget, clock } = this.#parts;
    // Of presence only what is about themselves counts, and that has a budget of its own.
    const isPresence = bytes[0] === message.awareness;
    if (!isPresence && !budget.take(cost.message(bytes.length), clock.now())) {
      this.#refuseAndEnd('too-many-requests', closeCode.tooManyRequests);
      return;
    }
    const frame = bytes.length <= limits.frameBytes ? readFrame(bytes) : 'too large';
    if (frame === 'too large') this.#refuseAndEnd('too-large', closeCode.tooLarge);
    else if (frame === null) this.#refuseAndEnd('bad-frame', closeCode.badFrame);
    else this.#take(frame);
  }

  #take(frame: Frame): void {
    switch (frame.kind) {
      case 'state vector':
        this.#takeQuestion(frame.stateVector);
        return;
      case 'update':
        this.#takeUpdate(frame);
        return;
      case 'presence':
        this.#takePresence(frame.entry);
        return;
      case 'presence query':
        this.#sendPresenceOfAll();
        return;
    }
  }

  #takeQuestion(stateVector: Uint8Array): void {
    const { room, budget, clock } = this.#parts;
    if (!budget.take(cost.wholeBoard(room.board.bytes), clock.now())) {
      this.#refuseAndEnd('too-many-requests', closeCode.tooManyRequests);
      return;
    }
    // Before it has the board, a browser that knows nothing has nothing to say but what it wrote meanwhile.
    const known = isEmptyStateVector(stateVector) ? stateVector : undefined;
    const question = this.#asking === 'no' ? [new Packet([this.#questionForAll(known)])] : [];
    this.#answer(stateVector, question).catch((error: unknown) => room.broken(error));
  }

  async #answer(stateVector: Uint8Array, question: readonly Packet[]): Promise<void> {
    const board = await this.#parts.room.answer(stateVector);
    if (this.#open) this.#outbox.sendBoard([...question, ...board]);
  }

  #takeUpdate({ bytes, contents, whole }: Extract<Frame, { kind: 'update' }>): void {
    const number = this.#savedCount.receive();
    if (whole) this.#asking = 'no';
    const { room } = this.#parts;
    if (room.savingFails && !room.board.holds(contents)) {
      this.notOnDisk(number, 'not-saved');
      return;
    }
    if (!may(this.#participant.role, 'edit board') && !room.board.holds(contents)) {
      this.#savedCount.refused(number);
      this.#refuse('not-allowed');
      return;
    }
    const answer = room.submit({ author: this, number, bytes, contents, whole });
    if (answer.taken) this.#owe(cost.steps(answer.steps));
    else this.#notTaken(number, answer.because);
  }

  #notTaken(number: number, because: NotAdmitted): void {
    this.#savedCount.refused(number);
    if (because === 'gap') {
      if (this.#asking === 'no') this.#askForAll();
      return;
    }
    this.#owe(cost.refusal(because, this.#parts.room.board.bytes));
    if (because === 'unusable') this.#refuseAndEnd('bad-frame', closeCode.badFrame);
    else this.#refuse(refusals[because]);
  }

  #takePresence(entry: PresenceEntry | 'others'): void {
    const { room, presenceBudget, clock } = this.#parts;
    const own = room.presence.clientIdOf(this);
    // Browsers repeat what they hear about others; only what is about themselves counts.
    if (entry === 'others' || (own !== null && own !== entry.clientId)) return;
    if (!presenceBudget.take(1, clock.now())) return;
    const doing = readDoing(entry.text);
    if (doing === 'malformed') this.#refuseAndEnd('bad-frame', closeCode.badFrame);
    else if (doing === null) room.presence.leave(this);
    else if (doing !== 'passed over' && room.board.claim(entry.clientId, this.#participant.id))
      this.#showPresence(entry.clientId, doing);
  }

  /** Of viewers it is told that they are here, and nothing of what they point at. */
  #showPresence(clientId: number, doing: Doing): void {
    const { id: participantId, name, organisation, role, colour } = this.#participant;
    const user = { participantId, name, organisation, role, colour };
    this.#parts.room.presence.set(this, clientId, user, role === 'viewer' ? {} : doing);
  }

  #askForAll(): void {
    this.#send(this.#questionForAll());
  }

  #questionForAll(known = this.#parts.room.board.stateVector()): Uint8Array {
    this.#asking = 'asked';
    return stateVectorMessage(known);
  }

  #owe(tokens: number): void {
    this.#parts.budget.owe(tokens, this.#parts.clock.now());
  }

  #refuse(failure: FailureId): void {
    this.#parts.watch.messageRefused(failure);
    this.#send(refusedMessage(failure));
  }

  #refuseAndEnd(failure: FailureId, code: number): void {
    this.#refuse(failure);
    // Who asks too much may be a whole room that does the same at once.
    this.end(code, this.#parts.room.members.size);
  }

  #leave(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#parts.room.leave(this);
    this.#parts.left(this);
  }
}
