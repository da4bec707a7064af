import { Button } from '../ui/button/Button.tsx';
import { TintMark, tintLetter } from '../ui/surface/Card.tsx';
import { highlightWording as wording } from '../wording/highlight.ts';
import styles from './highlight.module.css';
import { useColourBy, useHighlight, useSeen } from './index.ts';

/** Which letter and colour is what, while notes are not coloured by their theme. */
export function LegendBar({ onEnd }: { readonly onEnd: () => void }) {
  const highlight = useHighlight();
  const by = useColourBy();
  const { legend } = useSeen();
  if (legend === null || by === 'theme') return null;
  const { tinted, others, hasNone } = legend;
  const end = () => {
    highlight.setColourBy('theme');
    onEnd();
  };
  return (
    <section className={styles.bar} aria-label={wording.legend[by]}>
      <strong>{wording.legend[by]}</strong>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it is scrolled sideways, also with the keyboard. */}
      <ul className={styles.legend} aria-label={wording.legend[by]} tabIndex={0}>
        {tinted.map(({ key, title, tint }) => (
          <li key={key}>
            <TintMark tint={tint} />
            <span className="visually-hidden">{tintLetter(tint)}: </span>
            {title || wording.untitled}
          </li>
        ))}
        {others > 0 && <li className={styles.quiet}>{wording.others(others)}</li>}
        {hasNone && <li className={styles.quiet}>{wording.none[by]}</li>}
      </ul>
      <Button size="small" onClick={end}>
        {wording.byTheme}
      </Button>
    </section>
  );
}
