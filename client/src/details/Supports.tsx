import type { Ground } from '@heard/shared/recommendation';
import { shortWords } from '../card/card-words.ts';
import { numbered } from '../recommendation/numbers.ts';
import { useNumbers } from '../recommendation/use-numbers.ts';
import { useAll } from '../sync/index.ts';
import { cardWording } from '../wording/card.ts';
import styles from './details.module.css';

const wording = cardWording.details;

/** The recommendations that rest on any of these, as items of a list. */
export function Supports({ grounds }: { readonly grounds: readonly Ground[] }) {
  const all = useAll('recommendations');
  const numbers = useNumbers();
  const recommendations = numbered(all);
  const found = [...new Set(grounds.flatMap((ground) => numbers.get(ground) ?? []))].sort((a, b) => a - b);
  if (found.length === 0) return <li className={styles.quiet}>{wording.noRecommendation}</li>;
  return found.map((number) => (
    <li key={number}>
      <span className={styles.quiet}>{wording.supports} </span>
      <strong>{wording.recommendation(number)}</strong>{' '}
      {shortWords(recommendations[number - 1]?.text ?? [], 160)}
    </li>
  ));
}
