import { done, type Outcome, refused } from '@heard/shared/failure';
import { type ReportFormat, type ReportOptions, reportFileName, reportFormats } from '@heard/shared/report';
import { reportQuery } from '@heard/shared/report/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { nothing } from '../http/route.ts';
import { boardRoute } from '../http/turns.ts';
import type { Parts } from '../parts.ts';
import { organiserOr } from '../session/guard.ts';
import { writeReport } from './write.ts';

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

  app.get(
    path,
    boardRoute(parts.turns, guard, nothing, async ({ found, request, reply }) => {
      const options = optionsOf(request);
      if (!options.ok) return options;
      const model = await writeReport(parts, found, { format: 'model', options: options.value });
      if (model.ok) reply.type(mediaTypes.json);
      return model;
    }),
  );

  for (const format of reportFormats) {
    app.get(
      `${path}.${format}`,
      boardRoute(parts.turns, guard, nothing, async ({ found, request, reply }) => {
        const options = optionsOf(request);
        if (!options.ok) return options;
        const file = await writeReport(parts, found, { format, options: options.value });
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

function nameFile(reply: FastifyReply, name: string, format: ReportFormat): void {
  reply.header('content-disposition', `attachment; filename="${name}"`).type(mediaTypes[format]);
}
