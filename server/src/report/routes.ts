import { done, type Outcome, refused } from '@heard/shared/failure';
import {
  type ReportFormat,
  type ReportOptions,
  reportCsv,
  reportFileName,
  reportFormats,
  reportMarkdown,
} from '@heard/shared/report';
import { reportQuery } from '@heard/shared/report/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createQueue, type Queue } from '../http/queue.ts';
import { nothing } from '../http/route.ts';
import { boardRoute } from '../http/turns.ts';
import type { BoardRefusal } from '../live/live.ts';
import type { Parts } from '../parts.ts';
import { organiserOr } from '../session/guard.ts';
import type { StoredSession } from '../storage/session.ts';
import { reportDocx } from './docx.ts';
import { gatherExport, gatherReport } from './gather.ts';

const path = '/api/sessions/:sessionId/report';

const mediaTypes: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The report at any time: in the middle of a session, and of an archived one. */
export function reportRoutes(app: FastifyInstance, parts: Parts): void {
  const guard = organiserOr(parts, 'read report');
  // One after the other: a whole room that presses the button at once must not need the memory for all files at once.
  const inTurn = createQueue();

  app.get(
    path,
    boardRoute(parts.turns, guard, nothing, async ({ found, request }) => {
      const options = optionsOf(request);
      return options.ok ? gatherReport(parts, found, options.value) : options;
    }),
  );

  for (const format of reportFormats) {
    app.get(
      `${path}.${format}`,
      boardRoute(parts.turns, guard, nothing, async ({ found, request, reply }) => {
        const options = optionsOf(request);
        if (!options.ok) return options;
        const file = await write(parts, { session: found, format, options: options.value, inTurn });
        if (file.ok) nameFile(reply, reportFileName(found.title, parts.clock(), format), format);
        return file;
      }),
    );
  }
}

function optionsOf(request: FastifyRequest): Outcome<ReportOptions, 'invalid-input'> {
  const parsed = reportQuery.safeParse(request.query);
  return parsed.success ? done(parsed.data) : refused('invalid-input');
}

interface Wanted {
  readonly session: StoredSession;
  readonly format: ReportFormat;
  readonly options: ReportOptions;
  readonly inTurn: Queue;
}

async function write(
  parts: Parts,
  { session, format, options, inTurn }: Wanted,
): Promise<Outcome<Uint8Array, BoardRefusal>> {
  if (format === 'json') {
    const all = await gatherExport(parts, session);
    return all.ok ? done(Buffer.from(JSON.stringify(all.value))) : all;
  }
  return inTurn(async () => {
    const model = await gatherReport(parts, session, options);
    if (!model.ok) return model;
    if (format === 'docx') return done(await reportDocx(model.value));
    return done(Buffer.from(format === 'md' ? reportMarkdown(model.value) : reportCsv(model.value)));
  });
}

function nameFile(reply: FastifyReply, name: string, format: ReportFormat): void {
  reply.header('content-disposition', `attachment; filename="${name}"`).type(mediaTypes[format]);
}
