import type { ReportCell, ReportColumn, ReportTable } from '@heard/shared/report';
import { RichTextView } from '../richtext/RichTextView.tsx';
import { Table } from '../ui/surface/Table.tsx';
import { LineView } from './LineView.tsx';
import styles from './report.module.css';

/** The first cell of a row names the row. */
export function ReportTableView({ table: { caption, columns, rows } }: { readonly table: ReportTable }) {
  return (
    <div className={styles.table}>
      <Table caption={caption}>
        <thead>
          <tr>
            {columns.map(({ heading, number }) => (
              <th key={heading} scope="col" className={number && styles.number}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={String(index)}>
              {cells.map((cell, at) => (
                <CellView key={columns[at]?.heading} cell={cell} column={columns[at]} first={at === 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

interface CellViewProps {
  readonly cell: ReportCell;
  readonly column: ReportColumn | undefined;
  readonly first: boolean;
}

function CellView({ cell, column, first }: CellViewProps) {
  if ('text' in cell) {
    return (
      <td>
        <RichTextView text={cell.text} />
      </td>
    );
  }
  const words = <LineView line={cell.line} />;
  if (first) {
    return (
      <th scope="row" id={cell.anchor} dir="auto">
        {words}
      </th>
    );
  }
  const look = column?.number ? styles.number : cell.tone === 'blank' ? styles.blank : undefined;
  return (
    <td className={look} dir="auto">
      {words}
    </td>
  );
}
