import { useOthers } from '../sync/index.ts';
import { richTextWording as wording } from '../wording/richtext.ts';
import styles from './rich-text.module.css';

/** Says who else is writing in the same text. */
export function AlsoWriting({ id }: { readonly id: string }) {
  const others = useOthers();
  const names = new Set<string>();
  for (const { editing, user } of others.values())
    if (editing === id) names.add(user.name || wording.somebody);
  return names.size === 0 ? null : <p className={styles.note}>{wording.alsoWriting([...names])}</p>;
}
