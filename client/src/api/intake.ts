import type { ImportId, SessionId } from '@heard/shared/id';
import type { Import, ImportInput } from '@heard/shared/intake/contract';
import { call } from './call.ts';
import { sessionPath } from './session.ts';

const importsPath = (session: SessionId) => `${sessionPath(session)}/imports`;

/** Newest first. */
export const listImports = (session: SessionId) => call<readonly Import[]>('GET', importsPath(session));

/** All rows as one act. Sending it again with the same `key` does not import twice. */
export const importNotes = (session: SessionId, input: ImportInput) =>
  call<Import>('POST', importsPath(session), input);

/** `exported` is a complete JSON export of Heard; the board then shows what it says. */
export const importBoard = (session: SessionId, fileName: string, exported: unknown) =>
  call<Import>('POST', `${importsPath(session)}/board`, { fileName, export: exported });

export const undoImport = (session: SessionId, id: ImportId) =>
  call<Import>('POST', `${importsPath(session)}/${encodeURIComponent(id)}/undo`, {});
