import type { Card } from '../card/index.ts';
import { type Block, blockText, type Run } from '../richtext/index.ts';
import { cardMeasures, isCardCut, lineRoom, linesOfCard } from './card-size.ts';
import { ellipsed, type Line } from './measure.ts';

/** The words as far as a card has room for them, with an ellipsis where they go on; the same where it has room for all. */
export function shownWords(card: Card): Card['heard'] {
  if (!isCardCut(card)) return card.heard;
  const last = linesOfCard(card.heard).lines.at(-1);
  const block = last === undefined ? undefined : card.heard[last.block];
  if (last === undefined || block === undefined) return card.heard;
  const runs = [...runsBetween(block, { from: 0, to: last.from }), ...ellipsedRuns(block, last)];
  return [...card.heard.slice(0, last.block), { ...block, runs }];
}

/** One line of a block as far as there is room for it with the ellipsis that ends it. */
export function ellipsedRuns(block: Block, { from, to }: Line): Run[] {
  const shown = ellipsed(blockText(block).slice(from, to), lineRoom(block), cardMeasures.fontSize);
  const runs = runsBetween(block, { from, to: from + shown.length - 1 });
  const last = runs.pop();
  return [...runs, { ...last, text: `${last?.text ?? ''}…` }];
}

/** The part of the runs that stands between two places of their text. */
export function runsBetween({ runs }: Block, { from, to }: Line): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return text === '' ? [] : [{ ...run, text }];
  });
}
