import type { CardId } from '@heard/shared/id';
import { HighlightBar } from '../highlight/HighlightBar.tsx';
import { useChoice, useHighlight } from '../highlight/index.ts';
import { anything, isChosen } from '../highlight/matching.ts';
import { useSelection } from '../selection/index.ts';
import { useReadOnly } from '../sync/index.ts';
import styles from './list.module.css';
import type { RowFocus } from './use-row-focus.ts';

interface ListHighlightProps {
  readonly order: readonly CardId[];
  readonly focus: RowFocus;
}

/** What the list is narrowed down to. Words alone stand in the field above, with a count and a way to end. */
export function ListHighlight({ order, focus }: ListHighlightProps) {
  const selection = useSelection();
  const highlight = useHighlight();
  const readOnly = useReadOnly();
  const { words } = useChoice();
  const isMore = isChosen({ ...useChoice(), words: anything.words });
  if (words.trim() !== '' && !isMore) return null;
  const select = () => {
    const ids = order.filter((id) => highlight.seen().matching?.has(id));
    selection.select(ids);
    focus.go(ids[0] ?? null);
  };
  return (
    <HighlightBar
      className={styles.highlighted}
      onSelect={readOnly ? undefined : select}
      onEnd={() => focus.go(selection.focused() as CardId)}
    />
  );
}
