import { recordsOf } from '@heard/shared/board';
import { done, type Outcome } from '@heard/shared/failure';
import {
  type BoardExport,
  exportBoard,
  peopleFacts,
  type ReportModel,
  type ReportOptions,
  reportOf,
  type SessionFacts,
} from '@heard/shared/report';
import type { BoardRefusal } from '../live/live.ts';
import type { Parts } from '../parts.ts';
import type { StoredSession } from '../storage/session.ts';

/** The report of the session as it stands on disk at this moment. */
export async function gatherReport(
  parts: Parts,
  session: StoredSession,
  options: ReportOptions,
): Promise<Outcome<ReportModel, BoardRefusal>> {
  const joined = await parts.storage.participants.listBySession(session.id);
  const facts = {
    session: await sessionFacts(parts, session),
    people: peopleFacts(joined.filter(({ removedAt }) => removedAt === null)),
    generatedAt: parts.clock(),
  };
  return parts.live.read(session, (board) => reportOf(board, facts, options));
}

/** Everything on the board, to be read again by Heard. */
export async function gatherExport(
  parts: Parts,
  session: StoredSession,
): Promise<Outcome<BoardExport, BoardRefusal>> {
  const facts = await sessionFacts(parts, session);
  const records = await parts.live.read(session, recordsOf);
  return records.ok ? done(exportBoard(facts, records.value, parts.clock())) : records;
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
