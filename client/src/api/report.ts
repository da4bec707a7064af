import type { SessionId } from '@heard/shared/id';
import type { ReportFormat, ReportOptions } from '@heard/shared/report';
import { call } from './call.ts';
import { sessionPath } from './session.ts';

/** The report model for the preview. */
export const readReport = <ReportModel>(session: SessionId, options: ReportOptions) =>
  call<ReportModel>('GET', `${sessionPath(session)}/report?${queryOf(options)}`);

/** Address of the finished file, for a link with `download`. */
export const reportFileAddress = (session: SessionId, format: ReportFormat, options: ReportOptions) =>
  `${sessionPath(session)}/report.${format}?${queryOf(options)}`;

function queryOf(options: ReportOptions): string {
  const parts = Object.entries(options).map(([part, wanted]): [string, string] => [part, String(wanted)]);
  return new URLSearchParams(parts).toString();
}
