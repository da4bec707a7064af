import { shortcutsWording as wording } from '../wording/shortcuts.ts';

const arrow = /Arrow(Up|Down|Left|Right)$/;

/** Keys as people know them: for each, what is pressed together. All four arrows count as one. */
export function shownKeys(keys: readonly string[], isMac: boolean): string[][] {
  const names: Readonly<Record<string, string>> = { ...wording.names, ...(isMac && wording.namesOnMac) };
  const hasAllArrows = keys.filter((key) => arrow.test(key)).length === 4;
  const shown = hasAllArrows ? keys.map((key) => key.replace(arrow, wording.arrows)) : keys;
  return [...new Set(shown)].map((key) => partsOf(key).map((part) => names[part] ?? spelled(part)));
}

/** `+` stands between keys, and is one. */
function partsOf(key: string): string[] {
  return key.split(/\+(?=.)/);
}

function spelled(part: string): string {
  return part.length === 1 ? part.toUpperCase() : part;
}
