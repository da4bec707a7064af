import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Amina Khan', 'AK'],
  ['Jo', 'J'],
  ['  mary-jane  de  la Cruz ', 'MC'],
  ['Łukasz Żak', 'ŁŻ'],
  ['‘Sam’ (they)', 'ST'],
  ['李 小龙', '李小'],
  ['', '?'],
  ['—', '?'],
])('%s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
