import type { SessionId } from '@heard/shared/id';
import { useState } from 'react';
import { thumbnailPath } from '../api/session.ts';
import { BoardIcon } from '../ui/icon/Icon.tsx';
import styles from './thumbnail.module.css';

/** The board of a session from far away; only the sign of a board where it cannot be had at the moment. */
export function SessionThumbnail({ id }: { readonly id: SessionId }) {
  const [isGone, setIsGone] = useState(false);
  return (
    <div className={styles.thumbnail}>
      {isGone ? (
        <BoardIcon aria-hidden="true" />
      ) : (
        <img src={thumbnailPath(id)} alt="" loading="lazy" onError={() => setIsGone(true)} />
      )}
    </div>
  );
}
