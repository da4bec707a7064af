import type { RecommendationId } from '@heard/shared/id';
import { EditableText } from '../richtext/EditableText.tsx';
import { useArrangement, useLive, useReadOnly, useRecord } from '../sync/index.ts';
import { DeleteIcon, DownIcon, MoreIcon, UpIcon } from '../ui/icon/Icon.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import { recommendationWording as wording } from '../wording/recommendation.ts';
import { Grounds } from './Grounds.tsx';
import { backing } from './numbers.ts';
import styles from './recommendation.module.css';
import { useRecommendationActs } from './use-recommendation-acts.ts';

interface RecommendationItemProps {
  readonly id: RecommendationId;
  /** Null while it has no words. */
  readonly number: number | null;
  readonly first: boolean;
  readonly last: boolean;
  readonly startOpen: boolean;
}

/** One recommendation: its number, its words, what it rests on and how much is behind it. */
export function RecommendationItem({ id, number, first, last, startOpen }: RecommendationItemProps) {
  const recommendation = useRecord('recommendations', id, (found) => found);
  const { board } = useLive();
  const readOnly = useReadOnly();
  useArrangement();
  if (recommendation === undefined) return null;
  const { cards, people } = backing(board, recommendation.restsOn);
  const title = number === null ? wording.unnumbered : wording.number(number);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3>{title}</h3>
        {!readOnly && <Acts id={id} title={title} first={first} last={last} />}
      </div>
      <EditableText
        table="recommendations"
        id={id}
        field="text"
        text={recommendation.text}
        label={wording.label(title)}
        none={wording.noWords}
        editLabel={wording.edit}
        startOpen={startOpen}
        className={styles.words}
      />
      <Grounds recommendation={recommendation} />
      <p className={styles.quiet}>{wording.behind(cards, people)}</p>
    </li>
  );
}

type ActsProps = Pick<RecommendationItemProps, 'id' | 'first' | 'last'> & { readonly title: string };

function Acts({ id, title, first, last }: ActsProps) {
  const { step, remove } = useRecommendationActs();
  return (
    <Menu
      label={wording.acts(title)}
      icon={<MoreIcon />}
      iconOnly
      size="small"
      variant="quiet"
      acts={[
        { id: 'up', label: wording.up, icon: <UpIcon />, disabled: first, run: () => step(id, -1) },
        { id: 'down', label: wording.down, icon: <DownIcon />, disabled: last, run: () => step(id, 1) },
        { id: 'delete', label: wording.delete, icon: <DeleteIcon />, danger: true, run: () => remove(id) },
      ]}
    />
  );
}
