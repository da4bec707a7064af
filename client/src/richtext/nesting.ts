import type { Block, RichText, Run } from '@heard/shared/richtext';

export interface ListItem {
  readonly runs: readonly Run[];
  readonly inside: readonly ListNode[];
}
export interface ListNode {
  readonly is: 'bullet' | 'number';
  readonly items: readonly ListItem[];
}
export type TextNode = { readonly is: 'paragraph'; readonly runs: readonly Run[] } | ListNode;

/** Flat blocks as paragraphs and nested lists, the way a page marks them up. */
export function nest(text: RichText): readonly TextNode[] {
  const nodes: TextNode[] = [];
  let at = 0;
  while (at < text.length) {
    const block = text[at] as Block;
    if (block.kind === 'paragraph') {
      nodes.push({ is: 'paragraph', runs: block.runs });
      at += 1;
      continue;
    }
    const end = listEnd(text, at);
    nodes.push(...lists(text.slice(at, end)));
    at = end;
  }
  return nodes;
}

function listEnd(text: RichText, start: number): number {
  const end = text.findIndex((block, index) => index > start && block.kind === 'paragraph');
  return end === -1 ? text.length : end;
}

/** Lists of the items of the first item's depth; deeper ones lie inside the item before them. */
function lists(items: RichText): ListNode[] {
  const found: { is: ListNode['is']; items: ListItem[] }[] = [];
  let at = 0;
  while (at < items.length) {
    const item = items[at] as Block;
    const next = items.findIndex((other, index) => index > at && other.depth <= item.depth);
    const end = next === -1 ? items.length : next;
    const is = item.kind === 'number' ? 'number' : 'bullet';
    if (found.at(-1)?.is !== is) found.push({ is, items: [] });
    found.at(-1)?.items.push({ runs: item.runs, inside: lists(items.slice(at + 1, end)) });
    at = end;
  }
  return found;
}
