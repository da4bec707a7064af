import {
  documentOf,
  type ReportBlock,
  type ReportDocument,
  type ReportModel,
  type ReportSection,
  reportWords,
} from '@heard/shared/report';
import { fileText } from '@heard/shared/richtext';
import {
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  TextRun,
} from 'docx';
import { wordPicture } from './docx-picture.ts';
import { blankFill, numbering, styles } from './docx-styles.ts';
import { wordTable } from './docx-table.ts';
import { bookmarked, lineRuns, listNumbers, type NextList, richParagraphs, textRuns } from './docx-text.ts';

/** A4 in twentieths of a point. */
const page = { short: 11906, long: 16838, margin: 1134 };
const textWidth = { tall: page.short - 2 * page.margin, wide: page.long - 2 * page.margin };

/** What a wide page leaves for a picture below its heading and its caption. */
const pictureHeight = page.short - 2 * page.margin - 1900;

/** The report as a Word file that follows the accessibility rules for public documents. */
export function reportDocx(model: ReportModel): Promise<Buffer> {
  const laidOut = documentOf(model);
  const title = fileText(laidOut.title);
  return Packer.toBuffer(
    new Document({
      title,
      subject: fileText(laidOut.subtitle),
      creator: 'Heard',
      lastModifiedBy: 'Heard',
      styles,
      numbering,
      sections: wordSections(laidOut, title),
    }),
  );
}

function wordSections({ title, subtitle, front, sections }: ReportDocument, name: string): ISectionOptions[] {
  const nextList = listNumbers();
  const tall = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: textRuns(title) }),
    ...(subtitle === '' ? [] : [new Paragraph({ style: 'Subtitle', children: textRuns(subtitle) })]),
    ...front.flatMap((block) => draw(block, textWidth.tall, nextList)),
    ...contents(sections),
    ...sections.filter(({ wide }) => !wide).flatMap((one) => section(one, textWidth.tall, nextList)),
  ];
  const wide = sections.filter((one) => one.wide).flatMap((one) => section(one, textWidth.wide, nextList));
  const footers = { default: footer(name) };
  return [
    { properties: { page: { size: pageSize, margin } }, footers, children: tall },
    ...(wide.length === 0
      ? []
      : [
          {
            properties: { page: { size: { ...pageSize, orientation: PageOrientation.LANDSCAPE }, margin } },
            footers,
            // Word cannot end on a table.
            children: [...wide, new Paragraph({ style: 'End' })],
          },
        ]),
  ];
}

const pageSize = { width: page.short, height: page.long };
const margin = { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin };

/** A plain list of links: a contents field would make Word ask whether it may update it. */
function contents(sections: readonly ReportSection[]): Paragraph[] {
  return [
    new Paragraph({ style: 'Caption', children: textRuns(reportWords.headings.contents) }),
    ...sections.map(
      ({ heading, anchor }, index) =>
        new Paragraph({
          style: 'Contents',
          keepNext: index < sections.length - 1,
          children: lineRuns([{ text: heading, to: anchor }]),
        }),
    ),
  ];
}

function section({ heading, anchor, blocks }: ReportSection, width: number, nextList: NextList): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [bookmarked(anchor, textRuns(heading))] }),
    ...blocks.flatMap((block) => draw(block, width, nextList)),
  ];
}

function draw(block: ReportBlock, width: number, nextList: NextList): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const children = [bookmarked(block.anchor, textRuns(block.text))];
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children })];
    }
    case 'paragraph':
      return [paragraph(block)];
    case 'list': {
      const list = { reference: 'bullets', level: 0, instance: nextList() };
      return block.items.map((item) => new Paragraph({ numbering: list, children: lineRuns(item) }));
    }
    case 'rich':
      return richParagraphs(block.text, nextList, block.tone === 'strong' ? { style: 'Lead' } : {});
    case 'quote':
      return [
        ...richParagraphs(block.text, nextList, { style: 'Quote' }),
        new Paragraph({ style: 'QuoteSource', children: [bookmarked(block.anchor, lineRuns(block.by))] }),
      ];
    case 'picture': {
      const image = wordPicture(block.picture, block.caption, { width, height: pictureHeight });
      return [
        new Paragraph({ style: 'Caption', children: textRuns(block.caption) }),
        new Paragraph({ children: [image] }),
      ];
    }
    case 'table':
      return [
        new Paragraph({ style: 'Caption', children: textRuns(block.caption) }),
        wordTable(block, width, nextList),
      ];
  }
}

function paragraph({ line, tone }: ReportBlock & { kind: 'paragraph' }): Paragraph {
  if (tone === 'plain') return new Paragraph({ children: lineRuns(line) });
  if (tone === 'quiet') return new Paragraph({ style: 'Quiet', children: lineRuns(line) });
  const shading = { type: ShadingType.CLEAR, fill: blankFill, color: 'auto' };
  return new Paragraph({ style: 'Blank', shading, children: lineRuns(line) });
}

function footer(title: string): Footer {
  const short = title.length > 70 ? `${title.slice(0, 69).toWellFormed().trimEnd()}…` : title;
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  const children = [
    new TextRun({ text: `${short.replaceAll('\n', ' ')} · ` }),
    new TextRun({ children: [reportWords.page, ' ', CURRENT, ` ${reportWords.of} `, TOTAL_PAGES] }),
  ];
  return new Footer({ children: [new Paragraph({ style: 'Quiet', children })] });
}
