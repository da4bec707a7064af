import type { Block, RichText } from './rich-text.ts';

/** A block with its place in the lists around it, sound even where the depths that were given are not. */
export interface PlacedBlock {
  readonly block: Block;
  /** From 0, at most one deeper than the item before. */
  readonly depth: number;
  /** From 1 in each list; 0 for a paragraph. */
  readonly turn: number;
}

export function placeBlocks(rich: RichText): PlacedBlock[] {
  const open: { kind: Block['kind']; turn: number }[] = [];
  return rich.map((block) => {
    if (block.kind === 'paragraph') {
      open.length = 0;
      return { block, depth: 0, turn: 0 };
    }
    const depth = Math.min(block.depth, open.length);
    open.length = Math.min(open.length, depth + 1);
    const list = open[depth];
    const turn = list?.kind === block.kind ? list.turn + 1 : 1;
    open[depth] = { kind: block.kind, turn };
    return { block, depth, turn };
  });
}
