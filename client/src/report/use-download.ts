import type { FailureId } from '@heard/shared/failure';
import type { SessionId } from '@heard/shared/id';
import { type ReportFormat, type ReportOptions, reportFileName } from '@heard/shared/report';
import { useRef, useState } from 'react';
import { readReportFile } from '../api/report.ts';
import { saveFile } from '../page/save-file.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { reportWording as words } from '../wording/report.ts';

const mediaTypes: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
};

interface Download {
  readonly busy: ReportFormat | null;
  readonly failure: FailureId | null;
  readonly start: (format: ReportFormat) => void;
}

/** Asks for the file before it is saved, so that a refusal is told in words on the page and never saved as a file. */
export function useDownload(session: SessionId, title: string, options: ReportOptions): Download {
  const [busy, setBusy] = useState<ReportFormat | null>(null);
  const [failure, setFailure] = useState<FailureId | null>(null);
  const underWay = useRef(false);
  const start = async (format: ReportFormat) => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(format);
    setFailure(null);
    const answer = await readReportFile(session, format, options);
    underWay.current = false;
    setBusy(null);
    if (!answer.ok) return setFailure(answer.failure);
    const name = reportFileName(title, Date.now(), format);
    saveFile(new Blob([answer.value.slice().buffer], { type: mediaTypes[format] }), name);
    announce(words.done(name), 'mine');
  };
  return { busy, failure, start: (format) => void start(format) };
}
