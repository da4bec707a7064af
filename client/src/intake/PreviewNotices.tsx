import type { Plan } from '@heard/shared/intake';
import { Banner } from '../ui/feedback/Banner.tsx';
import { intakeWording } from '../wording/intake.ts';
import type { Draft } from './use-import.ts';

/** What a person should look at before adding: anything that may have been misread or will be cut. */
export function PreviewNotices({ draft, plan }: { draft: Draft; plan: Plan }) {
  const sheet = draft.source.sheets[draft.sheet];
  const shortened = plan.rows.filter((row) => row.shortened.length > 0).length;
  const ragged = raggedRows(draft);
  return (
    <>
      {draft.source.encoding === 'windows-1252' && <Banner>{intakeWording.encodings['windows-1252']}</Banner>}
      {sheet?.quoteLeftOpen && <Banner tone="warning">{intakeWording.quoteLeftOpen}</Banner>}
      {ragged > 0 && <Banner tone="warning">{intakeWording.ragged(ragged)}</Banner>}
      {!draft.mapping.roles.includes('note') && (
        <Banner tone="warning" announce="status">
          {intakeWording.noNoteColumn}
        </Banner>
      )}
      {shortened > 0 && <Banner tone="warning">{intakeWording.shortened(shortened)}</Banner>}
    </>
  );
}

/** Rows that hold something beyond the last column that has a name. */
function raggedRows({ source, sheet, mapping }: Draft): number {
  const cells = source.sheets[sheet]?.cells ?? [];
  const named = cells[0]?.length ?? 0;
  if (!mapping.header) return 0;
  return cells.filter((row) => row.slice(named).some((cell) => cell.trim() !== '')).length;
}
