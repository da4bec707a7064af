import { useSyncExternalStore } from 'react';
import { createPreferences, type Preferences } from './preferences.ts';

/** The preferences of this page. Importing it applies them, so an entry file imports it before it renders. */
export const preferences = createPreferences(document.documentElement, () => window.localStorage);

export function usePreferences(): Preferences {
  return useSyncExternalStore(preferences.subscribe, preferences.get);
}
