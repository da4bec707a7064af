import type { ReportCell, ReportColumn, ReportTable } from '@heard/shared/report';
import { characterCount } from '@heard/shared/richtext';
import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { blankFill, gridColour, headerFill } from './docx-styles.ts';
import { bookmarked, lineRuns, type NextList, richParagraphs, textRuns } from './docx-text.ts';

/** A row of more characters can be higher than a page, and then has to be allowed to go on to the next. */
const longestWholeRow = 900;

const grid = { style: BorderStyle.SINGLE, size: 4, color: gridColour };
const borders = {
  top: grid,
  bottom: grid,
  left: grid,
  right: grid,
  insideHorizontal: grid,
  insideVertical: grid,
};

/** `width` in twentieths of a point. */
export function wordTable(table: ReportTable, width: number, nextList: NextList): Table {
  const widths = table.columns.map((column) => Math.round((width * column.width) / 100));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders,
    margins: { top: 70, bottom: 70, left: 110, right: 110, marginUnitType: WidthType.DXA },
    rows: [
      headerRow(table.columns, widths),
      ...table.rows.map(
        (cells) =>
          new TableRow({
            cantSplit: cells.every((cell) => lengthOf(cell) <= longestWholeRow),
            children: cells.map((cell, index) =>
              bodyCell(cell, table.columns[index], widths[index] ?? 0, nextList),
            ),
          }),
      ),
    ],
  });
}

function headerRow(columns: readonly ReportColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: headerFill, color: 'auto' },
          children: [
            new Paragraph({ ...styleOf(column), children: textRuns(column.heading, { bold: true }) }),
          ],
        }),
    ),
  });
}

function bodyCell(
  cell: ReportCell,
  column: ReportColumn | undefined,
  width: number,
  nextList: NextList,
): TableCell {
  const blank = 'line' in cell && cell.tone === 'blank';
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(blank ? { shading: { type: ShadingType.CLEAR, fill: blankFill, color: 'auto' } } : {}),
    children:
      'line' in cell ? [linePara(cell, column)] : richParagraphs(cell.text, nextList, styleOf(column)),
  });
}

function linePara(cell: Extract<ReportCell, { line: unknown }>, column: ReportColumn | undefined): Paragraph {
  const runs = lineRuns(cell.line);
  return new Paragraph({
    ...styleOf(column),
    children: cell.anchor === undefined ? runs : [bookmarked(cell.anchor, runs)],
  });
}

function styleOf(column: ReportColumn | undefined): IParagraphOptions {
  return { style: 'Cell', ...(column?.number ? { alignment: AlignmentType.RIGHT } : {}) };
}

function lengthOf(cell: ReportCell): number {
  if ('text' in cell) return characterCount(cell.text) + 40 * cell.text.length;
  return cell.line.reduce((sum, { text }) => sum + text.length, 0);
}
