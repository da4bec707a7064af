import { inflateSync } from 'node:zlib';
import { farBlocks, type Picture, pictureBlocks } from '@heard/shared/picture';
import { expect, test } from 'vitest';
import { pictureBitmap } from './picture-bitmap.ts';

const card = (x: number, y: number) => ({
  box: { x, y, width: 232, height: 78 },
  lines: [{ indent: 0, mark: '', runs: [{ text: 'Later buses' }] }],
  source: '',
  isCut: false,
});

function pictureSized(width: number, height: number): Picture {
  const theme = { colour: 1, name: '', title: [], breadth: '', cards: [card(48, 106)] };
  return {
    width,
    height,
    description: '',
    themes: [{ ...theme, box: { x: 32, y: 32, width: 264, height: 168 } }],
    loose: [card(width - 240, height - 90)],
  };
}

/** Reads what was written, far enough to ask for the colour of a pixel. */
function readPng(png: Buffer) {
  expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const data = (name: string) => {
    const at = png.indexOf(name, 0, 'latin1');
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const [width, height] = [data('IHDR').readUInt32BE(0), data('IHDR').readUInt32BE(4)];
  const rows = inflateSync(data('IDAT'));
  const colourAt = (x: number, y: number) => {
    const named = rows[y * (width + 1) + 1 + x] ?? 0;
    return `#${data('PLTE').toString('hex', named * 3, named * 3 + 3)}`;
  };
  return { width, height, colourAt };
}

const bitmapOf = (picture: Picture, blocksOf = pictureBlocks) =>
  pictureBitmap(picture, blocksOf(picture), 1600);

test('shows paper, the theme and its cards where they lie', () => {
  const { width, height, colourAt } = readPng(bitmapOf(pictureSized(640, 400)));
  expect([width, height]).toEqual([1280, 800]);
  expect(colourAt(2, 2)).toBe('#fbf8f3');
  expect(colourAt(80, 80)).toBe('#f9e9f6');
  expect(colourAt(2 * 50, 2 * 120)).toBe('#9b538f');
  expect(colourAt(2 * 200, 2 * 112)).toBe('#ffffff');
  expect(colourAt(2 * 620, 2 * 340)).toBe('#ffffff');
});

test('is of bounded size, however large the board is', () => {
  const { width, height } = readPng(bitmapOf(pictureSized(200_000, 900)));
  expect([width, height]).toEqual([1600, 7]);
  expect(readPng(bitmapOf(pictureSized(7758, 127_570))).height).toBe(1600);
});

test('from far away a card is one block, which says its theme', () => {
  const { colourAt } = readPng(bitmapOf(pictureSized(640, 400), farBlocks));
  expect(colourAt(2, 2)).toBe('#fbf8f3');
  expect(colourAt(80, 80)).toBe('#f9e9f6');
  expect(colourAt(2 * 50, 2 * 120)).toBe(colourAt(2 * 200, 2 * 112));
  expect(colourAt(2 * 50, 2 * 120)).toBe('#bf8cb6');
  expect(colourAt(2 * 620, 2 * 340)).toBe('#5a6172');
});
