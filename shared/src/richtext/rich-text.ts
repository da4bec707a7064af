/**
 * Rich text as a plain value: what people may write is paragraphs, bulleted and numbered lists, bold and
 * italic, and nothing else. Anything else that arrives is reduced to its words.
 */

export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

export interface Block {
  readonly kind: 'paragraph' | 'bullet' | 'number';
  /** How deep a list item is nested, from 0. */
  readonly depth: number;
  readonly runs: readonly Run[];
}

export type RichText = readonly Block[];

export const emptyText: RichText = [];

/** One paragraph a line, so that `plainText(richTextOf(text)) === text`, character for character. */
export function richTextOf(text: string): RichText {
  if (text === '') return emptyText;
  return text
    .split('\n')
    .map((line) => ({ kind: 'paragraph', depth: 0, runs: line === '' ? [] : [{ text: line }] }));
}

export function plainText(rich: RichText): string {
  return rich.map(blockText).join('\n');
}

export function blockText(block: Block): string {
  return block.runs.map((run) => run.text).join('');
}

/** Length in characters as people count them in a text field (UTF-16 units), line ends included. */
export function characterCount(rich: RichText): number {
  let count = Math.max(0, rich.length - 1);
  for (const block of rich) for (const run of block.runs) count += run.text.length;
  return count;
}

export function isBlank(rich: RichText): boolean {
  return rich.every((block) => block.runs.every((run) => run.text.trim() === ''));
}

/** Reads a value from a file or another program; undefined where it is not rich text. */
export function decodeRichText(value: unknown): RichText | undefined {
  if (!Array.isArray(value)) return undefined;
  const blocks = value.map(decodeBlock);
  return blocks.every((block) => block !== undefined) ? blocks : undefined;
}

function decodeBlock(value: unknown): Block | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, depth, runs } = value as Record<string, unknown>;
  if (kind !== 'paragraph' && kind !== 'bullet' && kind !== 'number') return undefined;
  if (typeof depth !== 'number' || !Number.isInteger(depth) || depth < 0 || depth > 8) return undefined;
  if (!Array.isArray(runs)) return undefined;
  const decoded = runs.map(decodeRun);
  return decoded.every((run) => run !== undefined) ? { kind, depth, runs: decoded } : undefined;
}

function decodeRun(value: unknown): Run | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { text, bold, italic } = value as { [key in keyof Run]: unknown };
  if (typeof text !== 'string') return undefined;
  return {
    text,
    ...(bold === true ? { bold: true as const } : {}),
    ...(italic === true ? { italic: true as const } : {}),
  };
}
