export type Direction = 'horizontal' | 'vertical';

/** The place in a row of `count` things that a key leads to from `from`, round the ends; -1 for any other key. */
export function placeAfterKey(key: string, direction: Direction, from: number, count: number): number {
  const [back, forth] = direction === 'horizontal' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (key === forth) return (from + 1) % count;
  if (key === back) return (from - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : -1;
}
