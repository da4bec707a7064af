import { z } from 'zod';

const part = z
  .enum(['0', '1'])
  .default('1')
  .transform((wanted) => wanted === '1');

/**
 * GET /api/sessions/:sessionId/report answers the `ReportModel`; with an ending of `reportFormats`, the file. The query
 * says with 1 or 0 what is in it: everything, unless told.
 */
export const reportQuery = z.strictObject({
  quotes: part,
  whoTookPart: part,
  method: part,
  picture: part,
  appendix: part,
});
