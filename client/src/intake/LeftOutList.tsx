import type { LeftOut, LeftOutReason } from '@heard/shared/intake';
import { intakeWording } from '../wording/intake.ts';
import styles from './intake.module.css';

const { leftOut: words } = intakeWording;
const order: readonly LeftOutReason[] = ['too long', 'no room', 'too many rows', 'empty', 'chosen'];
const shown = 50;

/** Which rows do not come in, by reason. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  return (
    <details className={styles.folded}>
      <summary>{words.title(leftOut.length)}</summary>
      {order.map((reason) => {
        const these = leftOut.filter((row) => row.reason === reason);
        return these.length > 0 && <Reason key={reason} reason={reason} rows={these} />;
      })}
    </details>
  );
}

function Reason({ reason, rows }: { reason: LeftOutReason; rows: readonly LeftOut[] }) {
  const first = rows.slice(0, shown);
  const more = rows.length - first.length;
  return (
    <div className={styles.list}>
      <p>{words.reasons[reason]}</p>
      {reason === 'empty' ? (
        <p className={styles.quiet}>
          {words.rowNumbers(
            first.map((row) => row.number),
            more,
          )}
        </p>
      ) : (
        <ul className={styles.list}>
          {first.map((row) => (
            <li key={row.number} className={styles.quiet}>
              {words.row(row.number, row.start)}
            </li>
          ))}
          {more > 0 && <li className={styles.quiet}>{words.more(more)}</li>}
        </ul>
      )}
    </div>
  );
}
