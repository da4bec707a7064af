import { expect, test } from 'vitest';
import { boardKeys, listKeys, roomKeys } from './keys.ts';
import { shownKeys } from './shown-keys.ts';

test('keys are shown as they stand on the keyboard', () => {
  expect(shownKeys(roomKeys.redo, false)).toEqual([
    ['Ctrl', 'Shift', 'Z'],
    ['Ctrl', 'Y'],
  ]);
  expect(shownKeys(roomKeys.undo, true)).toEqual([['Command', 'Z']]);
  expect(shownKeys(boardKeys.zoomIn, false)).toEqual([['+'], ['=']]);
  expect(shownKeys(boardKeys.selectNone, false)).toEqual([['Esc']]);
});

test('four arrows are the arrow keys', () => {
  expect(shownKeys(boardKeys.nudge, true)).toEqual([['Option', 'Arrow keys']]);
  expect(shownKeys(boardKeys.goAndSelect, false)).toEqual([
    ['Shift', 'Arrow keys'],
    ['Shift', 'Home'],
    ['Shift', 'End'],
  ]);
  expect(shownKeys(listKeys.nudge, false)).toEqual([
    ['Alt', '↑'],
    ['Alt', '↓'],
  ]);
});
