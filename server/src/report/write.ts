import type { Outcome } from '@heard/shared/failure';
import { peopleFacts, type SessionFacts } from '@heard/shared/report';
import { inBoardThread } from '../live/board-thread.ts';
import type { BoardRefusal } from '../live/live.ts';
import type { Parts } from '../parts.ts';
import type { StoredSession } from '../storage/session.ts';
import type { ReportTask } from './report-thread.ts';

const thread = new URL('./report-thread.ts', import.meta.url);

/** The report of the session as it stands on disk at this moment. */
export async function writeReport(
  parts: Parts,
  session: StoredSession,
  { format, options }: Pick<ReportTask, 'format' | 'options'>,
): Promise<Outcome<Uint8Array, BoardRefusal>> {
  const joined = await parts.storage.participants.listBySession(session.id);
  const facts = {
    session: await sessionFacts(parts, session),
    people: peopleFacts(joined.filter(({ removedAt }) => removedAt === null)),
    generatedAt: parts.clock(),
  };
  return parts.live.readBoard(session, (updates) => {
    const task: ReportTask = { updates, facts, format, options };
    return inBoardThread<Uint8Array>(thread, task);
  });
}

async function sessionFacts({ storage }: Parts, session: StoredSession): Promise<SessionFacts> {
  const { title, question, purpose, howWeDecide, heldAt, place } = session;
  const engagement = await storage.engagements.get(session.engagementId);
  return {
    title,
    question,
    purpose,
    howWeDecide,
    heldAt,
    place,
    engagement: {
      title: engagement?.title ?? '',
      purpose: engagement?.purpose ?? '',
      place: engagement?.place ?? '',
      partners: engagement?.partners ?? '',
      level: engagement?.level ?? 'involve',
    },
  };
}
