import type { Sheet, Violation } from './source.ts';

/**
 * One property of an element changes at a time: React Aria keeps an element that leaves the page while two of its
 * properties are changing, and with it all that was around it.
 */
export function motionRule(sheets: readonly Sheet[]): Violation[] {
  return sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/\btransition(?:-property)?:([^;}]+)[;}]/g)]
      .map(([, changes = '']) => changes.trim())
      .filter((changes) => /^all\b/.test(changes) || withoutBrackets(changes).includes(','))
      .map((changes) => `${path} changes in two ways at once: ${changes.replace(/\s+/g, ' ')}`),
  );
}

/** A comma in brackets parts nothing. */
function withoutBrackets(text: string): string {
  const less = text.replace(/\([^()]*\)/g, '');
  return less === text ? text : withoutBrackets(less);
}
