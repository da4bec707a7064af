import type { OwnPresence } from '@heard/shared/participant';
import { limits } from '@heard/shared/protocol';
import { type ByteReader, Malformed, readWhole } from './byte-reader.ts';

/** What a person may tell about what they are doing. Everything else in a browser's presence is dropped. */
const shownKeys = [
  'cursor',
  'selection',
  'drag',
  'editing',
] as const satisfies readonly (keyof OwnPresence)[];
export type Doing = { readonly [Key in (typeof shownKeys)[number]]?: unknown };

/** One entry of an awareness update; null means: has left. */
export interface PresenceEntry {
  readonly clientId: number;
  readonly doing: Doing | null;
}

/** Null when it is not an awareness update. Entries that are too large are left out. */
export function readPresence(bytes: Uint8Array): PresenceEntry[] | null {
  return readWhole(bytes, (reader) => {
    const entries: PresenceEntry[] = [];
    for (let left = reader.count(3); left > 0; left--) {
      const entry = readEntry(reader);
      if (entry) entries.push(entry);
    }
    return entries;
  });
}

function readEntry(reader: ByteReader): PresenceEntry | null {
  const clientId = reader.uint();
  reader.uint(); // The browser's own clock; the relay counts for itself.
  const text = reader.string();
  // A browser repeats what it hears about others, stamp included, so a longer text is no attack.
  if (text.length > 2 * limits.presenceBytes) return null;
  const state = parse(text);
  if (typeof state !== 'object') throw new Malformed('Presence is an object or null.');
  const doing = state && pick(state);
  if (JSON.stringify(doing).length > limits.presenceBytes) return null;
  return { clientId, doing };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Malformed('Presence is not JSON.');
  }
}

function pick(state: object): Doing {
  return Object.fromEntries(
    shownKeys.filter((key) => Object.hasOwn(state, key)).map((key) => [key, (state as Doing)[key]]),
  );
}
