import type { SessionId } from '@heard/shared/id';
import { useEffect, useState } from 'react';
import { thumbnailPath } from '../api/session.ts';
import { BoardIcon } from '../ui/icon/Icon.tsx';
import styles from './thumbnail.module.css';

/** Milliseconds before it is asked for again, time after time: too many at once, or a restart, passes. Then it rests. */
const pauses = [2_000, 10_000, 30_000, 60_000];

/** The board of a session from far away; only the sign of a board while it cannot be had. */
export function SessionThumbnail({ id }: { readonly id: SessionId }) {
  const [failures, setFailures] = useState(0);
  const [isAway, setIsAway] = useState(false);
  useEffect(() => {
    const pause = pauses[failures - 1];
    if (!isAway || pause === undefined) return;
    const timer = setTimeout(() => setIsAway(false), pause);
    return () => clearTimeout(timer);
  }, [isAway, failures]);
  const fail = () => {
    setFailures(failures + 1);
    setIsAway(true);
  };
  return (
    <div className={styles.thumbnail}>
      {isAway ? (
        <BoardIcon aria-hidden="true" />
      ) : (
        <img src={thumbnailPath(id)} alt="" loading="lazy" onError={fail} />
      )}
    </div>
  );
}
