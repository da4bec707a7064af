import { isId, type RecommendationId } from '@heard/shared/id';
import type { Ground, Recommendation } from '@heard/shared/recommendation';
import { useDeferredValue, useId, useRef, useState } from 'react';
import { shortWords } from '../card/card-words.ts';
import { useAll, useArrangement, useLive, useReadOnly } from '../sync/index.ts';
import { tintOf } from '../theme/theme-facts.ts';
import { Button } from '../ui/button/Button.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { CloseIcon, NoteIcon, PlusIcon, WarningIcon } from '../ui/icon/Icon.tsx';
import { Tag, TintMark } from '../ui/surface/Card.tsx';
import { recommendationWording as wording } from '../wording/recommendation.ts';
import { themeWording } from '../wording/theme.ts';
import { findGround } from './ground-search.ts';
import { standingGround } from './numbers.ts';
import styles from './recommendation.module.css';
import { useRecommendationActs } from './use-recommendation-acts.ts';

/** What a recommendation rests on, to take off and to add. */
export function Grounds({ recommendation: { id, restsOn } }: { readonly recommendation: Recommendation }) {
  const readOnly = useReadOnly();
  const acts = useRecommendationActs();
  const [adding, setAdding] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const takeOff = (ground: Ground) => {
    acts.takeOff(id, ground);
    heading.current?.focus();
  };
  return (
    <div className={styles.grounds}>
      <h4 ref={heading} tabIndex={-1}>
        {wording.restsOn}
      </h4>
      {restsOn.length === 0 && <p className={styles.quiet}>{wording.restsOnNothing}</p>}
      <ul className={styles.chips}>
        {restsOn.map((ground) => (
          <GroundChip key={ground} ground={ground} onTakeOff={readOnly ? null : () => takeOff(ground)} />
        ))}
      </ul>
      {!readOnly && (
        <Button
          size="small"
          icon={<PlusIcon />}
          aria-expanded={adding}
          onClick={() => setAdding((open) => !open)}
        >
          {wording.addGround}
        </Button>
      )}
      {adding && !readOnly && <GroundSearch id={id} taken={restsOn} />}
    </div>
  );
}

interface GroundChipProps {
  readonly ground: Ground;
  readonly onTakeOff: (() => void) | null;
}

function GroundChip({ ground, onTakeOff }: GroundChipProps) {
  const { words, tint, gone } = useGround(ground);
  return (
    <li className={styles.chip}>
      {tint === undefined ? <NoteIcon /> : <TintMark tint={tint} />}
      <span>
        {words}{' '}
        {gone && (
          <Tag tone="warning" icon={<WarningIcon />}>
            {wording.gone}
          </Tag>
        )}
      </span>
      {onTakeOff && (
        <button type="button" aria-label={wording.takeOff(words)} onClick={onTakeOff}>
          <CloseIcon />
        </button>
      )}
    </li>
  );
}

/** The words of a ground; of one that is gone too, as long as the board still knows it. */
function useGround(ground: Ground) {
  const { board } = useLive();
  useAll('cards');
  useAll('themes');
  const stands = standingGround(board, ground);
  const shown = stands ?? ground;
  if (isId('theme', shown)) {
    const theme = board.themes.get(shown);
    const tint = theme && tintOf(theme.colour);
    return { words: themeWording.titled(theme?.title), tint, gone: stands === undefined };
  }
  const card = isId('card', shown) ? board.cards.get(shown) : undefined;
  return { words: shortWords(card?.heard ?? []), tint: undefined, gone: stands === undefined };
}

interface GroundSearchProps {
  readonly id: RecommendationId;
  readonly taken: readonly Ground[];
}

function GroundSearch({ id, taken }: GroundSearchProps) {
  const arrangement = useArrangement();
  const acts = useRecommendationActs();
  const [search, setSearch] = useState('');
  const found = findGround(arrangement, useDeferredValue(search), taken);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const choose = (ground: Ground) => {
    if (acts.restOn(id, ground)) setSearch('');
    field.current?.focus();
  };
  return (
    <div className={styles.search}>
      <TextField
        ref={field}
        type="search"
        label={wording.addGround}
        labelHidden
        placeholder={wording.addGroundPlaceholder}
        value={search}
        aria-controls={listId}
        onChange={(event) => setSearch(event.target.value)}
      />
      <ul id={listId} className={styles.found}>
        {found.map(({ id: ground, is, words }) => (
          <li key={ground}>
            <button type="button" className={styles.option} onClick={() => choose(ground)}>
              <span>{words}</span>
              <span className={styles.quiet}>{wording[is]}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p role="status">{wording.noneFound}</p>}
    </div>
  );
}
