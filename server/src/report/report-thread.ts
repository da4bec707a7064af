import { parentPort, workerData } from 'node:worker_threads';
import { recordsOf } from '@heard/shared/board';
import {
  exportBoard,
  type ReportFacts,
  type ReportFormat,
  type ReportOptions,
  reportCsv,
  reportMarkdown,
  reportOf,
} from '@heard/shared/report';
import { boardOfUpdates } from '../live/board-of-updates.ts';
import type { BoardUpdates } from '../live/live.ts';
import { reportDocx } from './docx.ts';

export interface ReportTask {
  readonly updates: BoardUpdates;
  readonly facts: ReportFacts;
  /** `model` is what the preview is made of. */
  readonly format: ReportFormat | 'model';
  readonly options: ReportOptions;
}

/** The thread in which a report is written, of the board as it stands on disk at this moment. */
parentPort?.postMessage(await write(workerData as ReportTask));

async function write({ updates, facts, format, options }: ReportTask): Promise<Uint8Array> {
  const board = boardOfUpdates(updates);
  // Everything on the board, to be read again by Heard.
  if (format === 'json')
    return Buffer.from(JSON.stringify(exportBoard(facts.session, recordsOf(board), facts.generatedAt)));
  const model = reportOf(board, facts, options);
  if (format === 'model') return Buffer.from(JSON.stringify(model));
  if (format === 'docx') return reportDocx(model);
  return Buffer.from(format === 'md' ? reportMarkdown(model) : reportCsv(model));
}
