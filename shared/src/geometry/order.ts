import { generateNKeysBetween } from 'fractional-indexing';

/** A key that sorts as plain text; between any two different keys there is always room for another. */
export type Order = string;

/** Of the first of all, and of what has none that can be read. */
export const firstOrder: Order = 'a0';

export interface Ordered {
  readonly id: string;
  readonly order: Order;
}

/** Two people may make the same key at once; the id then decides, the same way in every browser. */
export function byOrder(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Keys for `count` new items in front of the item `before`, or at the end where it is null or not there.
 * `siblings` must be sorted by `byOrder`. Where neighbours share a key the new ones go behind all of them,
 * since nothing fits between equal keys.
 */
export function ordersBefore(siblings: readonly Ordered[], before: string | null, count: number): Order[] {
  const found = before === null ? -1 : siblings.findIndex((sibling) => sibling.id === before);
  const index = found === -1 ? siblings.length : found;
  const lower = siblings[index - 1]?.order ?? null;
  const upper =
    siblings.slice(index).find((sibling) => lower === null || sibling.order > lower)?.order ?? null;
  return generateNKeysBetween(lower, upper, count);
}

/** The same for one item. */
export function orderBefore(siblings: readonly Ordered[], before: string | null): Order {
  return ordersBefore(siblings, before, 1)[0] ?? firstOrder;
}

/** True for text that `ordersBefore` can work with. */
export function isOrder(value: unknown): value is Order {
  if (typeof value !== 'string' || value.length > 200) return false;
  try {
    generateNKeysBetween(value, null, 1);
    return true;
  } catch {
    return false;
  }
}
