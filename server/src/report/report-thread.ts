import { parentPort, workerData } from 'node:worker_threads';
import { boardOfState, recordsOf } from '@heard/shared/board';
import {
  exportBoard,
  type ReportFacts,
  type ReportFormat,
  type ReportOptions,
  reportCsv,
  reportMarkdown,
  reportOf,
} from '@heard/shared/report';
import { reportDocx } from './docx.ts';

export interface ReportTask {
  readonly state: Uint8Array;
  readonly facts: ReportFacts;
  /** `model` is what the preview is made of. */
  readonly format: ReportFormat | 'model';
  readonly options: ReportOptions;
}

/** The thread in which a report is written, of the board as it stands on disk at this moment. */
parentPort?.postMessage(await write(workerData as ReportTask));

async function write({ state, facts, format, options }: ReportTask): Promise<Uint8Array> {
  const board = boardOfState(state);
  // Everything on the board, to be read again by Heard.
  if (format === 'json')
    return Buffer.from(JSON.stringify(exportBoard(facts.session, recordsOf(board), facts.generatedAt)));
  const model = reportOf(board, facts, options);
  if (format === 'model') return Buffer.from(JSON.stringify(model));
  if (format === 'docx') return reportDocx(model);
  return Buffer.from(format === 'md' ? reportMarkdown(model) : reportCsv(model));
}
