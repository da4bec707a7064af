import type { SessionId } from '@heard/shared/id';
import type { ReportFormat, ReportModel, ReportOptions } from '@heard/shared/report';
import { call, callForBytes } from './call.ts';
import { sessionPath } from './session.ts';

/** The report model for the preview. It holds everything; what is shown of it is up to the options. */
export const readReport = (session: SessionId) => call<ReportModel>('GET', `${sessionPath(session)}/report`);

/** The finished file. */
export const readReportFile = (session: SessionId, format: ReportFormat, options: ReportOptions) =>
  callForBytes(`${sessionPath(session)}/report.${format}?${queryOf(options)}`);

function queryOf(options: ReportOptions): string {
  const parts = Object.entries(options).map(([part, wanted]): [string, string] => [part, wanted ? '1' : '0']);
  return new URLSearchParams(parts).toString();
}
