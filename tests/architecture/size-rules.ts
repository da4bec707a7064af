import { isTest, type Source, type Violation } from './source.ts';

export const ceiling = { file: 300, function: 50 } as const;

/**
 * What is allowed to be larger, by path, or by path#name for functions, with the lines it has. The list may only
 * shrink: an entry that is larger than what it stands for is a violation, and so is one that is not needed.
 */
export type Exceptions = Readonly<Record<string, number>>;

interface Sized {
  readonly name: string;
  readonly lines: number;
  readonly limit: number;
}

function sizesOf({ path, lines, functions }: Source): Sized[] {
  const file = { name: path, lines, limit: ceiling.file };
  // A test file's `describe` is a chapter, not a function to follow in the mind.
  if (isTest(path) && /\.(test|spec)\./.test(path)) return [file];
  const inside = functions.map((one) => ({
    name: `${path}#${one.name || `line ${one.line}`}`,
    lines: one.lines,
    limit: ceiling.function,
  }));
  return [file, ...inside];
}

export function sizeRule(sources: readonly Source[], exceptions: Exceptions): Violation[] {
  const sizes = sources.flatMap(sizesOf);
  const tooLarge = sizes
    .filter(({ name, lines, limit }) => lines > Math.max(limit, exceptions[name] ?? 0))
    .map(({ name, lines, limit }) => `${name} has ${lines} lines; ${limit} is the most`);
  const stale = Object.entries(exceptions).flatMap(([name, allowed]) => {
    const largest = Math.max(0, ...sizes.filter((one) => one.name === name).map(({ lines }) => lines));
    const limit = name.includes('#') ? ceiling.function : ceiling.file;
    if (largest <= limit) return [`the exception for ${name} is not needed any more: take it out`];
    return largest < allowed ? [`the exception for ${name} can shrink to ${largest}`] : [];
  });
  return [...tooLarge, ...stale];
}
