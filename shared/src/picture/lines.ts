import type { Card } from '../card/index.ts';
import { cardMeasures, ellipsed, indentOf, lineRoom, linesOfCard } from '../layout/index.ts';
import { type Block, blockText, placeBlocks, type Run } from '../richtext/index.ts';

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
  return lines.flatMap(({ block: index, from, to }, at) => {
    const here = placed[index];
    if (here === undefined) return [];
    const { block, turn } = here;
    const goesOn = cut && at === lines.length - 1;
    return {
      indent: indentOf(block),
      mark: from > 0 || turn === 0 ? '' : block.kind === 'bullet' ? '•' : `${turn}.`,
      runs: goesOn ? ellipsedRuns(block, from, to) : runsBetween(block, from, to),
    };
  });
}

function ellipsedRuns(block: Block, from: number, to: number): Run[] {
  const shown = ellipsed(blockText(block).slice(from, to), lineRoom(block), cardMeasures.fontSize);
  const runs = runsBetween(block, from, from + shown.length - 1);
  const last = runs.pop();
  return [...runs, { ...last, text: `${last?.text ?? ''}…` }];
}

/** The part of the runs that stands between two places of their text. */
function runsBetween({ runs }: Block, from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
