/** Whose act a message is about. */
export type Whose = 'mine' | 'others';

/** What to say, or who is asked for it at the moment when it is said, so that it can sum up what came until then. */
export type Said = string | (() => string);

export type Message = { readonly id: number; readonly text: string };

export type AnnouncerOptions = {
  /** Milliseconds, never going back. */
  now: () => number;
  /** Runs `act` after so many milliseconds; the answer calls it off. */
  later: (act: () => void, milliseconds: number) => () => void;
  /** One sentence or two out of many that came while waiting, oldest first. */
  sum: (texts: readonly string[]) => string;
};

export type Announcer = {
  announce: (said: Said, whose: Whose) => void;
  /** What the live region holds now: a fresh array whenever something was added. */
  messages: () => readonly Message[];
  subscribe: (changed: () => void) => () => void;
  /** Calls off what is waiting. */
  stop: () => void;
};

/** Other people's acts are told at most once in this many milliseconds. */
export const OTHERS_EVERY = 5_000;
/** Long enough to be read out; old ones go so that nobody finds them when moving through the page. */
const KEPT = 8;

/**
 * Keeps a busy room from talking over the one who listens: everything of my own is said at once, what others do is
 * gathered and said at most once in five seconds. A message that was gathered is said later, never lost.
 */
export function createAnnouncer({ now, later, sum }: AnnouncerOptions): Announcer {
  let messages: readonly Message[] = [];
  let nextId = 1;
  let waiting: Said[] = [];
  let saidAt = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | undefined;
  const listeners = new Set<() => void>();

  const say = (text: string) => {
    messages = [...messages.slice(1 - KEPT), { id: nextId++, text }];
    for (const changed of listeners) changed();
  };

  const sayWaiting = () => {
    callOff = undefined;
    const texts = waiting.map(textOf);
    waiting = [];
    saidAt = now();
    say(texts.length === 1 ? (texts[0] ?? '') : sum(texts));
  };

  return {
    announce(said, whose) {
      if (whose === 'mine') return say(textOf(said));
      if (typeof said === 'string' || !waiting.includes(said)) waiting.push(said);
      if (callOff !== undefined) return;
      const wait = saidAt + OTHERS_EVERY - now();
      if (wait <= 0) sayWaiting();
      else callOff = later(sayWaiting, wait);
    },
    messages: () => messages,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    stop() {
      callOff?.();
      callOff = undefined;
      waiting = [];
    },
  };
}

function textOf(said: Said): string {
  return typeof said === 'string' ? said : said();
}
