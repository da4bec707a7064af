import type { Line } from '@heard/shared/report';
import { fileText, type PlacedBlock, placeBlocks, type RichText, type Run } from '@heard/shared/richtext';
import {
  Bookmark,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';

/** Words, lines and rich text as parts of a Word paragraph. */

/** Word allows letters, digits and underscores, up to 40 of them. */
export function bookmarkName(anchor: string): string {
  return anchor.replace(/[^A-Za-z0-9_]/g, '_').slice(0, 40);
}

export function bookmarked(anchor: string, children: ParagraphChild[]): Bookmark {
  return new Bookmark({ id: bookmarkName(anchor), children });
}

export function lineRuns(line: Line, marks: IRunOptions = {}): ParagraphChild[] {
  return line.flatMap(({ text, bold, to }): ParagraphChild[] => {
    if (to === undefined) return textRuns(text, bold ? { ...marks, bold } : marks);
    const children = textRuns(text, { ...marks, style: 'Hyperlink' });
    return [new InternalHyperlink({ anchor: bookmarkName(to), children })];
  });
}

/** Line ends within a text become line breaks. */
export function textRuns(text: string, marks: IRunOptions = {}): TextRun[] {
  return fileText(text)
    .split('\n')
    .map((part, index) => new TextRun({ ...marks, text: part, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Numbers the lists of one Word document, so that each of them starts at 1. */
export type NextList = () => number;

export function listNumbers(): NextList {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

export function richParagraphs(
  rich: RichText,
  nextList: NextList,
  options: IParagraphOptions = {},
  marks: IRunOptions = {},
): Paragraph[] {
  const instances: number[] = [];
  return placeBlocks(rich).map((placed) => {
    if (placed.turn === 1) instances[placed.depth] = nextList();
    return new Paragraph({
      ...options,
      ...numbering(placed, instances[placed.depth] ?? 0),
      children: placed.block.runs.flatMap((run) => textRuns(run.text, { ...marks, ...marksOf(run) })),
    });
  });
}

function numbering({ block, depth, turn }: PlacedBlock, instance: number): IParagraphOptions {
  if (turn === 0) return {};
  return {
    numbering: { reference: block.kind === 'bullet' ? 'bullets' : 'numbers', level: depth, instance },
  };
}

function marksOf({ bold, italic }: Run): IRunOptions {
  return { ...(bold ? { bold } : {}), ...(italic ? { italics: italic } : {}) };
}
