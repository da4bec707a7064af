import { done, type Outcome } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import { inBoardThread } from '../live/board-thread.ts';
import type { SessionEpoch } from '../relay/relay.ts';
import type { JournalStore } from '../storage/journal.ts';
import type { ThumbnailTask } from './thumbnail-thread.ts';

type Refusal = 'session-gone' | 'board-unreadable' | 'too-many-requests';

/** Does it when it is this person's turn. */
type InTurn = (draw: () => Promise<Outcome<Uint8Array, Refusal>>) => Promise<Outcome<Uint8Array, Refusal>>;

export type Thumbnails = (session: SessionEpoch, inTurn: InTurn) => Promise<Outcome<Uint8Array, Refusal>>;

interface Drawn {
  /** The board that it shows: of which epoch, and how far its journal had come. */
  readonly epoch: number;
  readonly seq: number;
  readonly png: Uint8Array;
}

/** Some kilobytes each. */
const mostKept = 500;

const thread = new URL('./thumbnail-thread.ts', import.meta.url);

/**
 * Small pictures of boards, drawn anew only when the board is another. They come from the disk, where all is that anybody
 * was told: to open a board for each would make all who are on others wait.
 */
export function createThumbnails(journal: JournalStore): Thumbnails {
  const kept = new Map<SessionId, Drawn>();

  async function draw({ id, epoch }: SessionEpoch, seq: number): Promise<Outcome<Uint8Array, Refusal>> {
    const stored = await journal.load(id);
    if (!stored.ok) return stored;
    const { checkpoint, updates } = stored.value;
    const task: ThumbnailTask = { checkpoint, updates };
    const png = await inBoardThread<Uint8Array>(thread, task);
    kept.delete(id);
    kept.set(id, { epoch, seq, png });
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return done(png);
  }

  return async (session, inTurn) => {
    const seq = await journal.lastSeq(session.id, session.epoch);
    const known = kept.get(session.id);
    if (known?.epoch === session.epoch && known.seq === seq) return done(known.png);
    return inTurn(() => draw(session, seq));
  };
}
