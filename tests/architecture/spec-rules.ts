import type { Source, Violation } from './source.ts';

/** Numbers of the rules in a specification: `- **F1** …`. */
function rulesIn(specification: string): string[] {
  return [...specification.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map(([, rule]) => rule ?? '');
}

const quote = /\((?:SPEC )?([A-Z]\d+(?:(?:, | to )[A-Z]\d+)*)\)/g;
const aboutTheRelay = /^(tests\/(attacks|erasure|faults|sync)|server\/src\/(relay|live))\/.*\.test\.ts$/;

/** Numbers that titles of tests quote in brackets: `(F1)`, `(S1, S2)`, `(SPEC U1 to U6)`. */
function quotesIn(sources: readonly Source[]): Set<string> {
  const quoted = new Set<string>();
  const titles = sources.filter(({ path }) => aboutTheRelay.test(path)).flatMap(({ strings }) => strings);
  for (const [, list = ''] of titles.flatMap((title) => [...title.matchAll(quote)])) {
    for (const part of list.split(', ')) {
      const [first = '', last = first] = part.split(' to ');
      for (let number = Number(first.slice(1)); number <= Number(last.slice(1)); number++) {
        quoted.add(`${first[0]}${number}`);
      }
    }
  }
  return quoted;
}

/** Whether the numbers of a letter are counted up from 1, each once. */
function follows(rule: string, before: readonly string[]): boolean {
  const sameLetter = before.filter((other) => other[0] === rule[0]);
  return Number(rule.slice(1)) === sameLetter.length + 1;
}

/** Every numbered rule of the relay is in its place, and quoted by a test, and every number that is quoted is a rule. */
export function specificationRule(specification: string, sources: readonly Source[]): Violation[] {
  const rules = rulesIn(specification);
  const quoted = quotesIn(sources);
  return [
    ...rules
      .filter((rule, place) => !follows(rule, rules.slice(0, place)))
      .map((rule) => `${rule} is out of order`),
    ...rules.filter((rule) => !quoted.has(rule)).map((rule) => `no test quotes the rule ${rule}`),
    ...[...quoted].filter((rule) => !rules.includes(rule)).map((rule) => `there is no rule ${rule}`),
  ];
}
