import type { CardId, ThemeId } from '@heard/shared/id';
import { type ReactNode, useId } from 'react';
import { Button } from '../ui/button/Button.tsx';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icon/Icon.tsx';
import { Region, TintMark, type TintNumber } from '../ui/surface/Card.tsx';
import { listWording as wording } from '../wording/list.ts';
import { ListCard } from './ListCard.tsx';
import styles from './list.module.css';
import type { SectionId } from './sections.ts';

export interface SectionProps {
  readonly id: SectionId;
  readonly cards: readonly CardId[];
  readonly editing: CardId | null;
  readonly folded: boolean;
  readonly onFold: (id: SectionId) => void;
}

export type ThemeSectionProps = SectionProps & { readonly id: ThemeId };

interface ListSectionProps extends SectionProps {
  readonly title: string;
  readonly tint?: TintNumber | undefined;
  readonly selected?: boolean;
  /** Takes the place of the title. */
  readonly naming?: ReactNode;
  readonly facts: ReactNode;
  readonly menu?: ReactNode;
  /** Between the heading and the notes. */
  readonly children?: ReactNode;
  readonly none: string;
}

/** A heading that folds, what is known about the section, and its notes. */
export function ListSection({
  title,
  tint,
  selected,
  naming,
  facts,
  menu,
  children,
  none,
  ...section
}: ListSectionProps) {
  const { id, cards, editing, folded, onFold } = section;
  const headingId = useId();
  return (
    <Region
      tint={tint}
      selected={selected}
      aria-labelledby={headingId}
      className={styles.section}
      data-section={id}
    >
      <div className={styles.head}>
        <Button
          variant="quiet"
          size="small"
          className={styles.fold}
          data-fold
          aria-expanded={!folded}
          aria-label={folded ? wording.unfold(title) : wording.fold(title)}
          icon={folded ? <ChevronRightIcon /> : <ChevronDownIcon />}
          onClick={() => onFold(id)}
        />
        <div className={styles.titles}>
          <h2 id={headingId} className={naming ? 'visually-hidden' : styles.title}>
            {tint && <TintMark tint={tint} />}
            {title}
          </h2>
          {naming}
          <p className={styles.facts}>{facts}</p>
        </div>
        {menu}
      </div>
      {!folded && children}
      {!folded && <Rows {...{ cards, editing, tint, none, headingId }} />}
    </Region>
  );
}

interface RowsProps extends Pick<ListSectionProps, 'cards' | 'editing' | 'tint' | 'none'> {
  readonly headingId: string;
}

function Rows({ cards, editing, tint, none, headingId }: RowsProps) {
  if (cards.length === 0) return <p className={styles.quiet}>{none}</p>;
  return (
    <ul className={styles.rows} aria-labelledby={headingId}>
      {cards.map((card) => (
        <ListCard key={card} id={card} tint={tint} editing={card === editing} />
      ))}
    </ul>
  );
}
