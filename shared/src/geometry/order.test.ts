import { expect, test } from 'vitest';
import { byOrder, ordersBefore } from './order.ts';

const items = (...orders: string[]) => orders.map((order, index) => ({ id: `id${index}`, order }));

test('a new key sorts in front of the one that was named, in order', () => {
  const siblings = items('a0', 'a1', 'a2');
  const [first, second] = ordersBefore(siblings, 'id1', 2);
  const sorted = [
    ...siblings,
    { id: 'n2', order: second as string },
    { id: 'n1', order: first as string },
  ].sort(byOrder);
  expect(sorted.map(({ id }) => id)).toEqual(['id0', 'n1', 'n2', 'id1', 'id2']);
});

test('between equal keys, made by two people at once, a new one goes behind them', () => {
  const siblings = items('a0', 'a0', 'a1');
  const [key] = ordersBefore(siblings, 'id1', 1);
  const sorted = [...siblings, { id: 'new', order: key as string }].sort(byOrder);
  expect(sorted.map(({ id }) => id)).toEqual(['id0', 'id1', 'new', 'id2']);
});

test('without a neighbour it goes to the end', () => {
  const siblings = items('a0', 'a1');
  expect((ordersBefore(siblings, 'gone', 1)[0] as string) > 'a1').toBe(true);
  expect(ordersBefore([], null, 1)).toHaveLength(1);
});
