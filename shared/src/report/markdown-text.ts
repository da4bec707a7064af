import { fileText, placeBlocks, type RichText, type Run } from '../richtext/index.ts';

/**
 * Words in Markdown so that they stay words: every character with which Markdown or HTML makes structure stands behind
 * a backslash. What works only at the start of a line is escaped there.
 */
export function escaped(text: string): string {
  return fileText(text)
    .split('\n')
    .map((part) => atLineStart(marksEscaped(part.trim())))
    .filter((part, index, all) => part !== '' || (index > 0 && index < all.length - 1))
    .join('\\\n');
}

/** For headings, which are one line and begin after their own mark. */
export function onOneLine(text: string): string {
  return marksEscaped(fileText(text).replace(/\s+/g, ' ').trim());
}

function marksEscaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&$!]/g, '\\$&');
}

function atLineStart(text: string): string {
  return text.replace(/^[-+=:]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** Several paragraphs, lists nested by indent. */
export function richMarkdown(rich: RichText): string {
  let out = '';
  let inList = false;
  for (const { block, depth, turn } of placeBlocks(rich)) {
    const text = block.runs.map(run).join('').trim() || '&nbsp;';
    if (turn === 0) {
      out += `\n\n${text}`;
    } else {
      const mark = block.kind === 'bullet' ? '-' : `${turn}.`;
      const indented = text.replaceAll('\n', `\n${'    '.repeat(depth + 1)}`);
      out += `${inList ? '\n' : '\n\n'}${'    '.repeat(depth)}${mark} ${indented}`;
    }
    inList = turn > 0;
  }
  return out.trim();
}

/** Marks hug the words: `**word **` would show its stars. */
function run({ text, bold, italic }: Run): string {
  const shown = escaped(text);
  if (shown === '') return text === '' ? '' : ' ';
  const mark = bold ? (italic ? '***' : '**') : italic ? '*' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${mark}${shown}${mark}${/\s$/.test(text) ? ' ' : ''}`;
}

/** A cell of a table is one line. */
export function inTable(markdown: string): string {
  return markdown.replace(/\\\n/g, '<br>').replace(/\n+/g, '<br>');
}
