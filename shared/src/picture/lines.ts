import type { Card } from '../card/index.ts';
import { ellipsedRuns, indentOf, linesOfCard, runsBetween } from '../layout/index.ts';
import { placeBlocks, type Run } from '../richtext/index.ts';

/** One line of a card: its words with their marks. */
export interface PicturedLine {
  /** Room to the left of it, in board units. */
  readonly indent: number;
  /** "•" or "2." in that room; empty for all other lines. */
  readonly mark: string;
  readonly runs: readonly Run[];
}

/** The lines of a card that are seen, broken where the layout breaks them. */
export function picturedLines({ heard }: Card): PicturedLine[] {
  const { lines, cut } = linesOfCard(heard);
  const placed = placeBlocks(heard);
  return lines.flatMap((line, at) => {
    const here = placed[line.block];
    if (here === undefined) return [];
    const { block, turn } = here;
    const goesOn = cut && at === lines.length - 1;
    return {
      indent: indentOf(block),
      mark: line.from > 0 || turn === 0 ? '' : block.kind === 'bullet' ? '•' : `${turn}.`,
      runs: goesOn ? ellipsedRuns(block, line) : runsBetween(block, line),
    };
  });
}
