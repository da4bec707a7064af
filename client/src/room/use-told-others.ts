import { useEffect } from 'react';
import { useLive, watchOthers } from '../sync/index.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { roomWording } from '../wording/room.ts';

/** Tells people who listen what others have done to the board, summed up; what was there when it opened is no news. */
export function useToldOthers(): void {
  const live = useLive();
  useEffect(() => {
    const sum = () => roomWording.othersDid(others.take());
    const others = watchOthers(live.doc, () => {
      if (live.connection().is === 'opening') others.take();
      else announce(sum, 'others');
    });
    return others.stop;
  }, [live]);
}
