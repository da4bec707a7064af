import { expect, test } from 'vitest';
import { actOf, boardKeys, isSingle, keyOf, listKeys, roomKeys } from './keys.ts';

const nothingHeld = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

/** A press that is written like this. */
function pressOf(key: string) {
  const parts = key.split(/\+(?=.)/);
  const sign = parts.at(-1) ?? '';
  return {
    ...nothingHeld,
    key: sign === 'Space' ? ' ' : sign,
    code: /^\d$/.test(sign) ? `Digit${sign}` : '',
    ctrlKey: parts.includes('Mod'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
  };
}

const tables = { roomKeys, boardKeys, listKeys };

test.each(Object.entries(tables))('every key of %s is written as a press of it is read', (_, table) => {
  for (const key of Object.values(table).flat()) expect(keyOf(pressOf(key))).toBe(key);
});

test.each([
  ['the board', { ...roomKeys, ...boardKeys }],
  ['the list', { ...roomKeys, ...listKeys }],
])('on %s no key stands for two acts', (_, table) => {
  const keys = Object.values(table).flat();
  expect(keys.filter((key, turn) => keys.indexOf(key) !== turn)).toEqual([]);
});

test('a key is read as people mean it', () => {
  expect(keyOf({ ...nothingHeld, key: 'N', shiftKey: true })).toBe('n');
  expect(keyOf({ ...nothingHeld, key: '?', code: 'Slash', shiftKey: true })).toBe('?');
  expect(keyOf({ ...nothingHeld, key: 'Z', metaKey: true, shiftKey: true })).toBe('Mod+Shift+z');
  expect(keyOf({ ...nothingHeld, key: '@', code: 'Digit2', shiftKey: true })).toBe('Shift+2');
  expect(keyOf({ ...nothingHeld, key: '"', code: 'Digit2', shiftKey: true })).toBe('Shift+2');
});

test('letters, digits and signs alone can be turned off, and nothing else goes with them', () => {
  const singles = Object.values(tables).flatMap((table) => Object.values(table).flat().filter(isSingle));
  expect(singles.join(' ')).toBe('? n t m g f ] [ + = - 0 Shift+2 n k j m g f');
  expect(actOf(boardKeys, pressOf('n'), true)).toBe('addNote');
  expect(actOf(boardKeys, pressOf('n'), false)).toBeUndefined();
  expect(actOf(boardKeys, pressOf('Mod+a'), false)).toBe('selectAll');
  expect(actOf(boardKeys, pressOf('Mod+n'), true)).toBeUndefined();
});
