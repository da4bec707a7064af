import { type Cells, type Plan, themesOf, withRole } from '@heard/shared/intake';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Select } from '../ui/field/Select.tsx';
import { intakeWording } from '../wording/intake.ts';
import { Duplicates } from './Duplicates.tsx';
import styles from './intake.module.css';
import { LeftOutList } from './LeftOutList.tsx';
import { PreviewNotices } from './PreviewNotices.tsx';
import { PreviewTable } from './PreviewTable.tsx';
import { StepStart } from './StepStart.tsx';
import type { Draft, ImportFlow } from './use-import.ts';

type Props = { draft: Draft; plan: Plan; onChange: ImportFlow['change'] };

/** What would come in, what each column is, what stays out and why. */
export function PreviewStep({ draft, plan, onChange }: Props) {
  const cells = draft.source.sheets[draft.sheet]?.cells ?? [];
  const { mapping } = draft;
  const total = Math.max(0, cells.length - (mapping.header ? 1 : 0));
  return (
    <>
      <StepStart>
        {intakeWording.preview.from(draft.fileName, total)}{' '}
        {draft.source.encoding && draft.source.encoding !== 'windows-1252'
          ? intakeWording.encodings[draft.source.encoding]
          : null}
      </StepStart>
      <p className={styles.counts} role="status">
        {intakeWording.counts(plan.rows.length, themesOf(plan.rows), plan.leftOut.length)}
      </p>
      <PreviewNotices draft={draft} plan={plan} />
      <h3>{intakeWording.preview.columns}</h3>
      <Choices draft={draft} cells={cells} onChange={onChange} />
      <PreviewTable
        cells={cells}
        mapping={mapping}
        onRole={(column, role) => onChange({ mapping: withRole(mapping, column, role) })}
      />
      {plan.leftOut.length > 0 && <LeftOutList leftOut={plan.leftOut} />}
      {plan.duplicates.length > 0 && (
        <Duplicates
          duplicates={plan.duplicates}
          leaveOut={draft.leaveOut}
          onLeaveOut={(leaveOut) => onChange({ leaveOut })}
        />
      )}
    </>
  );
}

type ChoicesProps = { draft: Draft; cells: Cells; onChange: ImportFlow['change'] };

function Choices({ draft: { source, sheet, mapping }, cells, onChange }: ChoicesProps) {
  const { preview } = intakeWording;
  return (
    <div className={styles.choices}>
      {source.sheets.length > 1 && (
        <Select
          label={preview.sheet}
          value={sheet}
          onChange={(event) => onChange({ sheet: Number(event.target.value) })}
        >
          {source.sheets.map(({ name }, index) => (
            <option key={name} value={index}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {cells.length > 1 && (
        <Checkbox
          label={preview.header}
          checked={mapping.header}
          onChange={(event) => onChange({ mapping: { ...mapping, header: event.target.checked } })}
        />
      )}
    </div>
  );
}
