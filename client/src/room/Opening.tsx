import { Spinner } from '../ui/feedback/Progress.tsx';
import { roomWording } from '../wording/room.ts';
import styles from './room.module.css';

/** In the middle of where the board or the list will be. */
export function Opening() {
  return (
    <div className={styles.opening}>
      <Spinner>{roomWording.opening}</Spinner>
    </div>
  );
}
