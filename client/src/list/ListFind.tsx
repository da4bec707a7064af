import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { FindBar } from '../find/FindBar.tsx';
import { useFindKey } from '../find/use-find-key.ts';
import { useFinding } from '../find/use-finding.ts';
import { useChoice, useHighlight } from '../highlight/index.ts';
import type { Selectable } from '../selection/index.ts';
import { classNames } from '../ui/class-names.ts';
import { motionTime } from '../ui/motion.ts';
import { findWording } from '../wording/find.ts';
import { elementOf } from './element-of.ts';
import styles from './list.module.css';
import { headOf } from './use-list-controls.ts';
import type { ListState } from './use-list-state.ts';
import type { RowFocus } from './use-row-focus.ts';

interface ListFindProps {
  readonly state: ListState;
  readonly root: RefObject<HTMLElement | null>;
  readonly focus: RowFocus;
}

/** Finds notes and themes in the list: notes without the words step aside, and Enter goes from one match to the next. */
export function ListFind({ state, root, focus }: ListFindProps) {
  const { sections, folded } = state;
  const highlight = useHighlight();
  const { words } = useChoice();
  const field = useRef<HTMLInputElement>(null);
  useFindKey(
    field,
    useCallback(() => {}, []),
  );
  const order = useMemo(
    () =>
      sections.flatMap(({ id, cards }): readonly Selectable[] => [
        ...(id === 'not placed' ? [] : [id]),
        ...(folded.has(id) ? [] : cards),
      ]),
    [sections, folded],
  );
  const finding = useFinding(order, words, (id) => show(root.current, id));
  const { current } = finding;
  useLayoutEffect(() => mark(root.current, current));
  const close = () => {
    highlight.choose({ words: '' });
    if (current === null) return;
    if (isId('card', current)) focus.go(current as CardId);
    else headOf(root.current, current as ThemeId)?.focus();
  };
  return (
    <div className={classNames(words.trim() !== '' && styles.finding)}>
      <FindBar
        label={findWording.field}
        {...{ field, finding }}
        search={words}
        onSearch={(search) => highlight.choose({ words: search })}
        onClose={close}
        isTransient={false}
      />
    </div>
  );
}

function show(root: HTMLElement | null, id: Selectable): void {
  const element = elementOf(root, id);
  const block = isId('card', id) ? 'center' : 'start';
  element?.scrollIntoView({ block, behavior: motionTime() === 0 ? 'instant' : 'smooth' });
}

/** By hand, so that no row is drawn anew for it. */
function mark(root: HTMLElement | null, found: Selectable | null): () => void {
  const element = found === null ? null : elementOf(root, found);
  element?.setAttribute('data-found', '');
  return () => element?.removeAttribute('data-found');
}
