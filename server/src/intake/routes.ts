import { done, type Outcome, refused } from '@heard/shared/failure';
import { isId } from '@heard/shared/id';
import { boardImportInput, importInput } from '@heard/shared/intake/contract';
import { readExport } from '@heard/shared/report';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createQueue } from '../http/queue.ts';
import { beforeBody, nothing, parameter, route } from '../http/route.ts';
import { boardRoute } from '../http/turns.ts';
import { type Person, personMay } from '../participant/person.ts';
import type { Parts } from '../parts.ts';
import type { StoredImport } from '../storage/import.ts';
import { importBoard, importNotes, toImport, undoImport } from './import.ts';

const path = '/api/sessions/:sessionId/imports';

/** Bytes of an import: 5,000 rows as JSON. */
const bodyLimit = 12 * 1024 * 1024;

export function intakeRoutes(app: FastifyInstance, parts: Parts): void {
  // One after the other: the same import sent twice at once must be found to be there the second time.
  const inTurn = createQueue();

  app.get(
    path,
    route(personMay(parts, 'read board'), nothing, async ({ found }) => {
      const imports = await parts.storage.imports.listBySession(found.session.id);
      return done(imports.map((record) => toImport(record, found)));
    }),
  );

  const mayImport = personMay(parts, 'import notes');
  app.post(
    path,
    { bodyLimit, onRequest: beforeBody(mayImport) },
    boardRoute(parts.turns, mayImport, importInput, ({ input, found }) =>
      inTurn(() => importNotes(parts, found, input)),
    ),
  );

  const mayReplace = personMay(parts, 'restore snapshot');
  app.post(
    `${path}/board`,
    { bodyLimit, onRequest: beforeBody(mayReplace) },
    boardRoute(parts.turns, mayReplace, boardImportInput, async ({ input, found }) => {
      const given = readExport(input.export);
      if (!given.ok) return given;
      return inTurn(() => importBoard(parts, found, input.fileName, given.value.records));
    }),
  );

  app.post(
    `${path}/:importId/undo`,
    boardRoute(parts.turns, personMay(parts, 'import notes'), nothing, async ({ found, request }) => {
      // Who may not makes nobody wait; in turn it is asked again, since it may be undone by then.
      const before = await findUndoable(parts, found, request);
      if (!before.ok) return before;
      return inTurn(async () => {
        const record = await findUndoable(parts, found, request);
        return record.ok ? undoImport(parts, found, record.value) : record;
      });
    }),
  );
}

async function findUndoable(
  { storage }: Parts,
  person: Person,
  request: FastifyRequest,
): Promise<Outcome<StoredImport, 'import-gone' | 'not-allowed'>> {
  const id = parameter(request, 'importId');
  const record = isId('import', id) ? await storage.imports.get(id) : null;
  if (record?.sessionId !== person.session.id || record.undoneAt !== null) return refused('import-gone');
  return toImport(record, person).undoable ? done(record) : refused('not-allowed');
}
