import type { SessionId } from '@heard/shared/id';
import { type ReportFormat, type ReportModel, type ReportOptions, reportWords } from '@heard/shared/report';
import { useId } from 'react';
import { FailureBanner } from '../page/FailureBanner.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { DownloadIcon } from '../ui/icon/Icon.tsx';
import { reportWording as words } from '../wording/report.ts';
import styles from './report.module.css';
import { useDownload } from './use-download.ts';

interface ReportControlsProps {
  readonly sessionId: SessionId;
  readonly model: ReportModel;
  readonly options: ReportOptions;
  readonly onOptions: (options: ReportOptions) => void;
}

/** What to include, the downloads, and what to look at before the report goes out. */
export function ReportControls({ sessionId, model, options, onOptions }: ReportControlsProps) {
  return (
    <div className={styles.controls}>
      <Downloads sessionId={sessionId} model={model} options={options} />
      <fieldset className={styles.include}>
        <legend>{words.include}</legend>
        <p className={styles.hint}>{words.includeHint}</p>
        {(Object.keys(words.parts) as (keyof ReportOptions)[]).map((part) => (
          <Checkbox
            key={part}
            label={words.parts[part]}
            checked={options[part]}
            onChange={(event) => onOptions({ ...options, [part]: event.target.checked })}
          />
        ))}
      </fieldset>
      <Before model={model} />
    </div>
  );
}

const otherFormats = ['md', 'csv', 'json'] as const satisfies readonly ReportFormat[];

function Downloads({ sessionId, model, options }: Omit<ReportControlsProps, 'onOptions'>) {
  const { busy, failure, start } = useDownload(sessionId, reportWords.reportTitle(model), options);
  const heading = useId();
  const hints = useId();
  const wordsOn = (format: ReportFormat) => (busy === format ? words.making : words.formats[format].button);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.download}</h2>
      <Button
        variant="primary"
        wide
        icon={<DownloadIcon aria-hidden="true" />}
        busy={busy === 'docx'}
        onClick={() => start('docx')}
      >
        {wordsOn('docx')}
      </Button>
      <ul className={styles.formats}>
        {otherFormats.map((format) => (
          <li key={format}>
            <Button
              busy={busy === format}
              aria-describedby={`${hints}-${format}`}
              onClick={() => start(format)}
            >
              {wordsOn(format)}
            </Button>
            <p id={`${hints}-${format}`} className={styles.hint}>
              {words.formats[format].hint}
            </p>
          </li>
        ))}
      </ul>
      {failure && <FailureBanner failure={failure} />}
    </section>
  );
}

function Before({ model }: { readonly model: ReportModel }) {
  const heading = useId();
  const gaps = reportWords.gaps(model);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{words.before}</h2>
      {gaps.length > 0 && <Items intro={words.gapsIntro} items={gaps} />}
      <Items intro={words.blanksIntro} items={Object.values(reportWords.blanks)} />
    </section>
  );
}

function Items({ intro, items }: { readonly intro: string; readonly items: readonly string[] }) {
  return (
    <>
      <p>{intro}</p>
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
