import { type Cells, columnCount, type Mapping, type Role, roles } from '@heard/shared/intake';
import { classNames } from '../ui/class-names.ts';
import { Select } from '../ui/field/Select.tsx';
import { Table } from '../ui/surface/Table.tsx';
import { intakeWording } from '../wording/intake.ts';
import styles from './intake.module.css';

const shownRows = 5;
const shownCharacters = 200;

type Props = { cells: Cells; mapping: Mapping; onRole: (column: number, role: Role) => void };

/** The first rows as they are in the file, and over each column what it is. */
export function PreviewTable({ cells, mapping, onRole }: Props) {
  const names = mapping.header ? (cells[0] ?? []) : [];
  const first = mapping.header ? 1 : 0;
  const columns = Array.from({ length: columnCount(cells) }, (_, column) => column);
  return (
    <Table caption={intakeWording.preview.table} captionHidden>
      <thead>
        <tr>
          {columns.map((column) => (
            <ColumnHead
              key={column}
              position={column + 1}
              name={names[column] ?? ''}
              role={mapping.roles[column] ?? 'leave out'}
              onRole={(role) => onRole(column, role)}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.slice(first, first + shownRows).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name, and never move.
          <tr key={index}>
            {columns.map((column) => (
              <td key={column} className={classNames(mapping.roles[column] === 'leave out' && styles.out)}>
                <span
                  className={classNames(styles.cell, mapping.roles[column] === 'note' && styles.noteCell)}
                >
                  {beginningOf(row[column] ?? '')}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type HeadProps = { position: number; name: string; role: Role; onRole: (role: Role) => void };

function ColumnHead({ position, name, role, onRole }: HeadProps) {
  const { preview } = intakeWording;
  return (
    <th scope="col" className={classNames(styles.columnHead, role === 'note' && styles.noteHead)}>
      <span className={styles.columnName}>{name || preview.column(position)}</span>
      <Select
        label={preview.columnIs(position, name)}
        labelHidden
        value={role}
        onChange={(event) => onRole(event.target.value as Role)}
      >
        {roles.map((each) => (
          <option key={each} value={each}>
            {intakeWording.roles[each]}
          </option>
        ))}
      </Select>
    </th>
  );
}

function beginningOf(cell: string): string {
  const words = cell.trim();
  return words.length > shownCharacters ? `${words.slice(0, shownCharacters)}…` : words;
}
