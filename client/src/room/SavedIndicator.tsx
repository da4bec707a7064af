import { type ConnectionState, useConnection, useKeepsCopy } from '../sync/index.ts';
import { LoadingIcon, OfflineIcon, SavedIcon, WarningIcon } from '../ui/icon/Icon.tsx';
import { roomWording } from '../wording/room.ts';
import styles from './room.module.css';

/** Says only what is true: "Saved" after the server has everything on its disk, never before. */
export function SavedIndicator() {
  const connection = useConnection();
  const keepsCopy = useKeepsCopy();
  const { words, tone } = said(connection, keepsCopy);
  const Icon = { good: SavedIcon, busy: LoadingIcon, bad: WarningIcon, away: OfflineIcon }[tone];
  return (
    <span className={`${styles.saved} ${styles[tone]}`} role="status" data-connection={connection.is}>
      <Icon aria-hidden="true" />
      <span>{words}</span>
    </span>
  );
}

function said(
  connection: ConnectionState,
  keepsCopy: boolean,
): { words: string; tone: 'good' | 'busy' | 'bad' | 'away' } {
  switch (connection.is) {
    case 'saved':
      return { words: roomWording.saved, tone: 'good' };
    case 'saved so far':
      return { words: roomWording.savedSoFar, tone: 'good' };
    case 'opening':
    case 'saving':
      return { words: roomWording.saving, tone: 'busy' };
    case 'not saved':
    case 'refused':
      return { words: roomWording.notSaved, tone: 'bad' };
    case 'offline':
      return {
        words: keepsCopy ? roomWording.offlineOnDevice : roomWording.offlineInTab,
        tone: 'away',
      };
    case 'not opened':
      return { words: keepsCopy ? roomWording.keptOnDevice : roomWording.keptInTab, tone: 'bad' };
  }
}
