/** How one person likes to read, kept on their device only. */
export type Preferences = {
  scheme: 'system' | 'light' | 'dark';
  textSize: 'normal' | 'large' | 'larger';
  /** Stronger contrast even if the device does not ask for it. */
  contrast: boolean;
  /** Nothing moves, fewer colours. */
  calm: boolean;
  /** Whether single keys act on the page. */
  shortcuts: boolean;
  /** A small map of all there is beside what is near. */
  map: boolean;
};

export const SCHEMES = ['system', 'light', 'dark'] as const satisfies readonly Preferences['scheme'][];
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const satisfies readonly Preferences['textSize'][];

export const DEFAULT_PREFERENCES: Preferences = {
  scheme: 'system',
  textSize: 'normal',
  contrast: false,
  calm: false,
  shortcuts: true,
  map: false,
};

const KEY = 'heard.preferences';

type Kept = Pick<Storage, 'getItem' | 'setItem'>;
/** The root element, or as much of it as is written to. */
type Root = { dataset: Record<string, string | undefined> };

export type PreferencesStore = {
  get: () => Preferences;
  change: (part: Partial<Preferences>) => void;
  subscribe: (changed: () => void) => () => void;
};

/**
 * Reads, keeps and applies preferences. `storage` is asked for each time because a browser may refuse it by throwing;
 * the choice then holds until the page is closed.
 */
export function createPreferences(root: Root, storage: () => Kept): PreferencesStore {
  let current = read(storage);
  const listeners = new Set<() => void>();
  apply(current, root);
  return {
    get: () => current,
    change(part) {
      current = { ...current, ...part };
      apply(current, root);
      keep(current, storage);
      for (const changed of listeners) changed();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** The attributes that tokens.css looks for. An absent one leaves the choice to the device. */
function apply({ scheme, textSize, contrast, calm }: Preferences, { dataset }: Root): void {
  set(dataset, 'scheme', scheme === 'system' ? undefined : scheme);
  set(dataset, 'textSize', textSize === 'normal' ? undefined : textSize);
  set(dataset, 'contrast', contrast ? 'more' : undefined);
  set(dataset, 'calm', calm ? 'on' : undefined);
}

function set(dataset: Root['dataset'], name: string, value: string | undefined): void {
  if (value === undefined) delete dataset[name];
  else dataset[name] = value;
}

function read(storage: () => Kept): Preferences {
  try {
    return sound(JSON.parse(storage().getItem(KEY) ?? '{}'));
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

function keep(preferences: Preferences, storage: () => Kept): void {
  try {
    storage().setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Refused or full: it holds for this page, which is all that can be done.
  }
}

/** What was kept, as far as it is still understood. */
function sound(kept: unknown): Preferences {
  if (typeof kept !== 'object' || kept === null) return DEFAULT_PREFERENCES;
  const { scheme, textSize, contrast, calm, shortcuts, map } = kept as Record<string, unknown>;
  return {
    scheme: SCHEMES.find((one) => one === scheme) ?? DEFAULT_PREFERENCES.scheme,
    textSize: TEXT_SIZES.find((one) => one === textSize) ?? DEFAULT_PREFERENCES.textSize,
    contrast: contrast === true,
    calm: calm === true,
    shortcuts: shortcuts !== false,
    map: map === true,
  };
}
