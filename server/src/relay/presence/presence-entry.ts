import type { OwnPresence } from '@heard/shared/participant';
import { limits } from '@heard/shared/protocol';
import { type ByteReader, readWhole } from '../update/byte-reader.ts';

/** What a person may tell about what they are doing. Everything else in a browser's presence is dropped. */
const shownKeys = [
  'cursor',
  'selection',
  'drag',
  'editing',
] as const satisfies readonly (keyof OwnPresence)[];
export type Doing = { readonly [Key in (typeof shownKeys)[number]]?: unknown };

/** What one browser is said to do, as the JSON it came as. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly text: string;
}

/** More than an entry can take that is not passed over, with what stands around it. */
const entryBytes = 8 * limits.presenceBytes;

/**
 * Reads an awareness update about one browser; `others` is one about several, or a long one. Browsers tell about
 * themselves alone and shortly, and repeat at any length what they hear: at 400 people that is half a megabyte.
 */
export function readPresence(reader: ByteReader): PresenceEntry | 'others' | null {
  const bytes = reader.bytes();
  if (bytes.length > entryBytes) return 'others';
  return readWhole(bytes, (update) => {
    if (update.count(3) !== 1) {
      update.skip(update.left);
      return 'others';
    }
    const clientId = update.uint();
    update.uint(); // The browser's own clock; the relay counts for itself.
    return { clientId, text: update.string() };
  });
}

/** Null means: has left. */
export function readDoing(text: string): Doing | null | 'malformed' | 'passed over' {
  // A browser repeats what it hears about others, stamp included, so a longer text is no attack.
  if (text.length > 2 * limits.presenceBytes) return 'passed over';
  const state = parse(text);
  if (typeof state !== 'object') return 'malformed';
  if (isStamped(state)) return 'passed over';
  const doing = state && pick(state);
  return Buffer.byteLength(JSON.stringify(doing)) > limits.presenceBytes ? 'passed over' : doing;
}

/** Undefined when it is not JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Only the server writes this; it came back, and may be about another tab of the same person. */
function isStamped(state: { readonly user?: { readonly participantId?: unknown } } | null): boolean {
  return state?.user?.participantId !== undefined;
}

function pick(state: object): Doing {
  return Object.fromEntries(
    shownKeys.filter((key) => Object.hasOwn(state, key)).map((key) => [key, (state as Doing)[key]]),
  );
}
