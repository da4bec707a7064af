import type { AuthorId, ThemeId } from '@heard/shared/id';

/** A note that is being written and is not on the board yet. */
export interface Draft {
  readonly text: string;
  readonly themeId: ThemeId | null;
}

export const tabStorage = () => window.sessionStorage;

/** The key of what somebody has begun in a session: in each they are another author. */
export const draftKey = (author: AuthorId) => `heard.draft.${author}`;

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What was begun under this key, so that looking at the board, or loading the page again, loses no word. */
export function readDraft(storage: () => Kept, key: string): Draft {
  try {
    const { text, themeId } = JSON.parse(storage().getItem(key) ?? '{}');
    return {
      text: typeof text === 'string' ? text : '',
      themeId: typeof themeId === 'string' ? (themeId as ThemeId) : null,
    };
  } catch {
    return { text: '', themeId: null };
  }
}

/** Keeps it for this tab, where the browser lets us. */
export function keepDraft(storage: () => Kept, key: string, draft: Draft): void {
  try {
    if (draft.text === '') storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(draft));
  } catch {
    // Refused or full: the words are still in the field.
  }
}

export function forgetDraft(storage: () => Kept, key: string): void {
  keepDraft(storage, key, { text: '', themeId: null });
}
