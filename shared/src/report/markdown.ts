import type { Line, ReportBlock, ReportCell, ReportDocument, ReportTable } from './document.ts';
import { escaped, inTable, onOneLine, richMarkdown } from './markdown-text.ts';
import type { ReportModel } from './model.ts';
import { documentOf } from './outline.ts';

/** The report as Markdown (CommonMark, and tables as GitHub draws them). Words of people are always escaped. */
export function reportMarkdown(model: ReportModel): string {
  return documentMarkdown(documentOf(model));
}

function documentMarkdown({ title, subtitle, front, sections }: ReportDocument): string {
  const blocks = [
    `# ${onOneLine(title)}`,
    ...(subtitle === '' ? [] : [escaped(subtitle)]),
    ...front.map(block),
    ...sections.flatMap((section) => [`## ${onOneLine(section.heading)}`, ...section.blocks.map(block)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function block(given: ReportBlock): string {
  switch (given.kind) {
    case 'heading':
      return `### ${onOneLine(given.text)}`;
    case 'paragraph':
      return line(given.line);
    case 'list':
      return given.items.map((item) => `- ${line(item)}`).join('\n');
    case 'rich':
      return richMarkdown(given.text);
    case 'quote':
      return quote(`${richMarkdown(given.text)}\n\n${line(given.by)}`);
    // A text can only say what is to be seen.
    case 'picture':
      return `${escaped(given.caption)}\n\n${escaped(given.picture.description)}`;
    case 'table':
      return table(given);
  }
}

function line(spans: Line): string {
  return spans
    .map(({ text, bold }) => {
      const shown = escaped(text);
      if (shown === '') return text === '' ? '' : ' ';
      return `${/^\s/.test(text) ? ' ' : ''}${bold ? `**${shown}**` : shown}${/\s$/.test(text) ? ' ' : ''}`;
    })
    .join('');
}

/** A comment between two quotes keeps them two. */
function quote(text: string): string {
  return `${text.replace(/^/gm, '> ').replace(/[ ]+$/gm, '')}\n\n<!-- -->`;
}

function table({ caption, columns, rows }: ReportTable): string {
  return [
    escaped(caption),
    '',
    row(columns.map(({ heading }) => onOneLine(heading))),
    row(columns.map(({ number }) => (number ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map(cell))),
  ].join('\n');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cell(given: ReportCell): string {
  return inTable('line' in given ? line(given.line) : richMarkdown(given.text));
}
