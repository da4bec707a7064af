import { expect, test } from 'vitest';
import { formatCode, newCode, readCode } from './code.ts';

test('a code is read however it is typed', () => {
  expect(readCode('k7mp-4rxd')).toBe('K7MP4RXD');
  expect(readCode(' K7MP 4RXD ')).toBe('K7MP4RXD');
  expect(readCode('K7MP–4RXD')).toBe('K7MP4RXD');
  expect(formatCode('K7MP4RXD')).toBe('K7MP-4RXD');
});

test.each(['', 'K7MP-4RX', 'K7MP-4RXDD', 'K7MP-4RX0', 'K7MP-4R!D'])('%j is not a code', (typed) => {
  expect(readCode(typed)).toBeNull();
});

test('a new code can be read back and does not lean towards some symbols', () => {
  let byte = 0;
  const random = (length: number) => Uint8Array.from({ length }, () => byte++ & 255);
  const uses = new Map<string, number>();
  for (let turn = 0; turn < 960; turn += 1) {
    const code = newCode(random);
    expect(readCode(formatCode(code))).toBe(code);
    for (const symbol of code) uses.set(symbol, (uses.get(symbol) ?? 0) + 1);
  }
  const counts = [...uses.values()];
  expect(counts).toHaveLength(30);
  expect(Math.max(...counts)).toBeLessThan(1.2 * Math.min(...counts));
});
