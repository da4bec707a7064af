import type { Card } from '../card/index.ts';
import type { Box, Point } from '../geometry/index.ts';
import type { CardId } from '../id/index.ts';
import { possibleColumns, type Theme } from '../theme/index.ts';
import { cardMeasures, sizeOfCard } from './card-size.ts';
import { boldness, breakLines, fittingLines } from './measure.ts';

/** The measures of a theme in board units; the style sheet of the theme uses the same. */
export const themeMeasures = {
  padding: 16,
  gap: 12,
  titleSize: 20,
  titleLine: 26,
  mostTitleLines: 3,
  /** Beside the title: the letter of the theme's colour, with the gap before it. */
  letter: 30,
  /** The breadth line below the title and the gap below it. */
  breadth: 32,
  breadthSize: 15,
  /** Room to drop a first card in. */
  emptyHeight: 96,
} as const;

/** Below this zoom the titles of themes are drawn large, in front of their notes. */
export const farZoom = 0.4;

export interface ThemeLayout {
  readonly box: Box;
  readonly cards: ReadonlyMap<CardId, Box>;
}

/** Cards in reading order, row by row; every row is as high as its highest card. Pure: same input, same boxes. */
export function layoutTheme(theme: Theme, cards: readonly Card[]): ThemeLayout {
  const { padding, gap, emptyHeight } = themeMeasures;
  const header = headerHeight(theme);
  const boxes = new Map<CardId, Box>();
  let y = theme.at.y + padding + header;
  for (let start = 0; start < cards.length; start += theme.columns) {
    const row = cards.slice(start, start + theme.columns);
    let height = 0;
    for (const [column, card] of row.entries()) {
      const size = sizeOfCard(card);
      boxes.set(card.id, { x: theme.at.x + padding + column * (size.width + gap), y, ...size });
      height = Math.max(height, size.height);
    }
    y += height + gap;
  }
  const bottom = cards.length === 0 ? y + emptyHeight : y - gap;
  return {
    box: { ...theme.at, width: themeWidth(theme.columns), height: bottom + padding - theme.at.y },
    cards: boxes,
  };
}

export function themeWidth(columns: number): number {
  const { padding, gap } = themeMeasures;
  return 2 * padding + columns * cardMeasures.width + (columns - 1) * gap;
}

/** The number of columns with which a theme is about so wide. */
export function columnsWithin(width: number): number {
  const { padding, gap } = themeMeasures;
  return possibleColumns((width - 2 * padding + gap) / (cardMeasures.width + gap));
}

/** Room for the title in as many lines as it needs, and for the breadth line. */
export function headerHeight(theme: Theme): number {
  const { titleSize, titleLine, mostTitleLines, breadth } = themeMeasures;
  const { lines } = breakLines(theme.title, titleRoom(theme), titleSize, mostTitleLines);
  return lines.length * titleLine + breadth;
}

/** The title as it is shown, line by line. */
export function shownTitle(theme: Theme, title: string): string[] {
  const { titleSize, mostTitleLines } = themeMeasures;
  return fittingLines(title, titleRoom(theme), titleSize, mostTitleLines);
}

/** Room for the title, counted in regular letters. */
function titleRoom({ columns }: Theme): number {
  const { padding, letter } = themeMeasures;
  return (themeWidth(columns) - 2 * padding - letter) / boldness;
}

/** Where a theme's corner must be for its first card to lie at `card`, so that grouping moves nothing far. */
export function themeAround(card: Point): Point {
  const { padding, titleLine, breadth } = themeMeasures;
  return { x: card.x - padding, y: card.y - padding - titleLine - breadth };
}

const asideBy = 32;

/** Where a theme goes that is taken out of another. */
export function besideTheme({ at, columns }: Theme): Point {
  return { x: at.x + themeWidth(columns) + asideBy, y: at.y };
}

/** Columns that make a theme of so many cards about as wide as high. */
export function fittingColumns(cards: number): number {
  return cards <= 1 ? 1 : cards <= 6 ? 2 : cards <= 15 ? 3 : 4;
}
