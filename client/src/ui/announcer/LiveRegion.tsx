import { useSyncExternalStore } from 'react';
import { uiWording } from '../../wording/ui.ts';
import { createAnnouncer } from './announcer.ts';

const SPOKEN_TOGETHER = 2;

/** The latest two in full, and how many more there were. */
function sum(texts: readonly string[]): string {
  const latest = texts.slice(-SPOKEN_TOGETHER);
  const more = texts.length - latest.length;
  return [...latest, ...(more > 0 ? [uiWording.moreAnnouncements(more)] : [])].join(' ');
}

const announcer = createAnnouncer({
  now: () => performance.now(),
  later: (act, milliseconds) => {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
  sum,
});

/** Tells people who listen to the page what happened. Others' acts are gathered, at most one message in five seconds. */
export const announce = announcer.announce;

/** Where announcements are read out from. Exactly one, at the root of the app, there from the start. */
export function LiveRegion() {
  const messages = useSyncExternalStore(announcer.subscribe, announcer.messages);
  return (
    <div className="visually-hidden" role="log" aria-live="polite" aria-relevant="additions">
      {messages.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
