import type { Duplicate } from '@heard/shared/intake';
import { Button } from '../ui/button/Button.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { Row } from '../ui/layout/Page.tsx';
import { intakeWording } from '../wording/intake.ts';
import styles from './intake.module.css';

const { duplicates: words } = intakeWording;
const shown = 100;

type Props = {
  duplicates: readonly Duplicate[];
  leaveOut: ReadonlySet<number>;
  onLeaveOut: (numbers: ReadonlySet<number>) => void;
};

/** Notes that may be there already. They come in unless a person says not. */
export function Duplicates({ duplicates, leaveOut, onLeaveOut }: Props) {
  const toggle = (number: number, out: boolean) => {
    const next = new Set(leaveOut);
    if (out) next.add(number);
    else next.delete(number);
    onLeaveOut(next);
  };
  const more = duplicates.length - shown;
  return (
    <details className={styles.folded} open>
      <summary>{words.title(duplicates.length)}</summary>
      <div className={styles.list}>
        <p>{words.text}</p>
        <Row>
          <Button size="small" onClick={() => onLeaveOut(new Set(duplicates.map(({ number }) => number)))}>
            {words.leaveAll}
          </Button>
          <Button size="small" onClick={() => onLeaveOut(new Set())}>
            {words.addAll}
          </Button>
        </Row>
        <ul className={`${styles.list} ${styles.scroll}`}>
          {duplicates.slice(0, shown).map(({ number, of, start }) => (
            <li key={number}>
              <Checkbox
                label={words.leaveOut(number, start)}
                hint={of === 'board' ? words.ofBoard : words.ofRow(of)}
                checked={leaveOut.has(number)}
                onChange={(event) => toggle(number, event.target.checked)}
              />
            </li>
          ))}
        </ul>
        {more > 0 && <p className={styles.quiet}>{words.more(more)}</p>}
      </div>
    </details>
  );
}
