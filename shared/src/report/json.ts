import { type BoardRecords, decodeRecords } from '../board/index.ts';
import { type Level, levels } from '../engagement/index.ts';
import { done, type Outcome, refused } from '../failure/index.ts';
import type { SessionFacts } from './facts.ts';

const format = 'heard-board';
const version = 1;

/**
 * Everything of a session's board in one file that Heard can read again, deleted things included, so that the board
 * made of it is equal to the one it came from. People, codes and secrets are not in it.
 */
export interface BoardExport {
  readonly format: typeof format;
  readonly version: typeof version;
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  readonly session: SessionFacts;
  readonly records: BoardRecords;
}

/** `exportedAt` in milliseconds since 1970. */
export function exportBoard(session: SessionFacts, records: BoardRecords, exportedAt: number): BoardExport {
  return { format, version, exportedAt: new Date(exportedAt).toISOString(), session, records };
}

/** Reads what `JSON.parse` made of a file. Unknown keys are left behind; a record that cannot be read refuses it all. */
export function readExport(given: unknown): Outcome<BoardExport, 'file-not-heard' | 'file-newer'> {
  if (!isObject(given) || given.format !== format) return refused('file-not-heard');
  if (!Number.isInteger(given.version) || Number(given.version) < 1) return refused('file-not-heard');
  if (Number(given.version) > version) return refused('file-newer');
  const records = decodeRecords(given.records);
  if (!records.ok) return records;
  return done({
    format,
    version,
    exportedAt: text(given.exportedAt),
    session: sessionFacts(given.session),
    records: records.value,
  });
}

function sessionFacts(given: unknown): SessionFacts {
  const session = isObject(given) ? given : {};
  const engagement = isObject(session.engagement) ? session.engagement : {};
  return {
    title: text(session.title),
    question: text(session.question),
    purpose: text(session.purpose),
    howWeDecide: text(session.howWeDecide),
    heldAt: text(session.heldAt),
    place: text(session.place),
    engagement: {
      title: text(engagement.title),
      purpose: text(engagement.purpose),
      place: text(engagement.place),
      partners: text(engagement.partners),
      level: levels.find((level): level is Level => level === engagement.level) ?? 'involve',
    },
  };
}

function text(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

function isObject(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
