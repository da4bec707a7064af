import { useRecord } from '../sync/index.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { Button } from '../ui/button/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Tag } from '../ui/surface/Card.tsx';
import { highlightWording as wording } from '../wording/highlight.ts';
import styles from './highlight.module.css';
import { useChoice, useHighlight, useSeen } from './index.ts';

interface HighlightBarProps {
  /** Selects those that match and can be seen. */
  readonly onSelect?: (() => void) | undefined;
  /** Puts the keyboard back onto the notes, once the bar is gone. */
  readonly onEnd: () => void;
  readonly className?: string | undefined;
}

/** What is highlighted, how many notes that is, and the way to end it. */
export function HighlightBar({ onSelect, onEnd, className }: HighlightBarProps) {
  const highlight = useHighlight();
  const { matching } = useSeen();
  if (matching === null) return null;
  const end = () => {
    highlight.clear();
    announce(wording.allShown, 'mine');
    onEnd();
  };
  return (
    <section className={classNames(styles.bar, className)} aria-label={wording.bar}>
      <Parts />
      <strong className={styles.counted}>
        <Count />
      </strong>
      <div className={styles.acts}>
        {onSelect && (
          <Button size="small" disabled={matching.size === 0} onClick={onSelect}>
            {wording.select}
          </Button>
        )}
        <Button size="small" onClick={end}>
          {wording.showAll}
        </Button>
      </div>
    </section>
  );
}

export function Count() {
  const { matching, total } = useSeen();
  return matching === null ? wording.nothingYet : wording.count(matching.size, total);
}

function Parts() {
  const { tag, person, organisation, conversation, words } = useChoice();
  const title = useRecord('conversations', conversation, (record) => record?.title) || wording.untitled;
  const { fields, part } = wording;
  const parts = [
    tag && part(fields.tag, tag),
    person && part(fields.person, person),
    organisation && part(fields.organisation, organisation),
    conversation && part(fields.conversation, title),
    words.trim() && wording.words(words.trim()),
  ];
  return parts.filter(Boolean).map((one) => <Tag key={one}>{one}</Tag>);
}
