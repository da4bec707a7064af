import type { RecommendationId } from '@heard/shared/id';
import type { Ground, Recommendation } from '@heard/shared/recommendation';
import { isBlank } from '@heard/shared/richtext';
import { useEffect, useRef, useState } from 'react';
import { shortWords } from '../card/card-words.ts';
import { useAll, useReadOnly } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { FlagIcon, PlusIcon, UndoIcon } from '../ui/icon/Icon.tsx';
import { Panel } from '../ui/surface/Panel.tsx';
import { recommendationWording as wording } from '../wording/recommendation.ts';
import { numbered, standing } from './numbers.ts';
import { RecommendationItem } from './RecommendationItem.tsx';
import styles from './recommendation.module.css';
import { useRecommendationActs } from './use-recommendation-acts.ts';

export interface RecommendationsPanelProps {
  /** Begins a new one that rests on these. */
  readonly startWith: readonly Ground[] | null;
  readonly onClose: () => void;
}

/** What should change, numbered as in the report, each with what it rests on. */
export default function RecommendationsPanel({ startWith, onClose }: RecommendationsPanelProps) {
  const all = useAll('recommendations');
  const readOnly = useReadOnly();
  const { begun, begin } = useBegin(startWith, readOnly);
  const items = standing(all);
  const numbers = numbered(all);
  const write = (
    <Button variant="primary" icon={<PlusIcon />} onClick={() => begin([])}>
      {wording.write}
    </Button>
  );
  return (
    <Panel title={wording.title} onClose={onClose} footer={!readOnly && items.length > 0 && write}>
      {items.length === 0 ? (
        <EmptyState icon={<FlagIcon />} title={wording.empty.title} action={!readOnly && write}>
          {wording.empty.text}
        </EmptyState>
      ) : (
        <ol className={styles.list}>
          {items.map((one, index) => (
            <RecommendationItem
              key={one.id}
              id={one.id}
              number={numbers.includes(one) ? numbers.indexOf(one) + 1 : null}
              first={index === 0}
              last={index === items.length - 1}
              startOpen={one.id === begun}
            />
          ))}
        </ol>
      )}
      <Deleted all={all} readOnly={readOnly} />
    </Panel>
  );
}

/** Which one was begun here, so that its words can be written at once. */
function useBegin(startWith: readonly Ground[] | null, readOnly: boolean) {
  const acts = useRecommendationActs();
  const [begun, setBegun] = useState<RecommendationId | null>(null);
  const started = useRef<readonly Ground[] | null>(null);
  const begin = (restsOn: readonly Ground[]) => setBegun(acts.begin(restsOn));
  useEffect(() => {
    // Once for what was chosen, however often this is drawn.
    if (startWith === null || started.current === startWith || readOnly) return;
    started.current = startWith;
    setBegun(acts.begin(startWith));
  }, [startWith, readOnly, acts]);
  return { begun, begin };
}

interface DeletedProps {
  readonly all: readonly Recommendation[];
  readonly readOnly: boolean;
}

function Deleted({ all, readOnly }: DeletedProps) {
  const acts = useRecommendationActs();
  const deleted = all.filter(({ removedAt, text }) => removedAt !== null && !isBlank(text));
  if (deleted.length === 0) return null;
  return (
    <details className={styles.deleted}>
      <summary>{wording.deletedTitle(deleted.length)}</summary>
      <ul className={styles.list}>
        {deleted.map(({ id, text }) => (
          <li key={id} className={styles.deletedItem}>
            <span>{shortWords(text, 160)}</span>
            {!readOnly && (
              <Button
                size="small"
                icon={<UndoIcon />}
                aria-label={wording.restoreLabel(shortWords(text))}
                onClick={() => acts.restore(id)}
              >
                {wording.restore}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
