import type { Point } from '@heard/shared/geometry';
import { expect, type Page, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board, boxOf, middleOf } from './people/board.ts';
import { gather, goHome } from './people/gathering.ts';
import { csvFile, csvOf, Intake } from './people/intake.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test('from far away every note is a block in the colour of its theme', async ({ browser }) => {
  const { facilitator } = await gather(browser, server, { title: 'From far' });
  const { page } = facilitator;
  const rows = ['No bus after six', 'The stop has no seat', 'The fare went up'].map((text) => [
    text,
    'Buses',
  ]);
  await new Intake(page).brings(csvFile('notes.csv', csvOf([['Note', 'Theme'], ...rows])));
  await facilitator.knowsTheFirstSteps();
  const board = new Board(page);
  await board.has(rows.length);
  const area = board.grounds.first();
  const near = await boxOf(area);
  const note = middleOf(await boxOf(board.note('The fare went up')));

  await page.mouse.move(middleOf(near).x, middleOf(near).y);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 8; turn += 1) await page.mouse.wheel(0, 300);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await boxOf(area)).width / near.width).toBeLessThan(0.2);
  await page.mouse.move(5, 5);
  const far = await boxOf(area);
  const at = ({ x, y }: Point) => ({
    x: far.x + ((x - near.x) * far.width) / near.width,
    y: far.y + ((y - near.y) * far.height) / near.height,
  });
  const seen = async ({ x, y }: Point) => {
    const clip = { x: Math.round(x) - 1, y: Math.round(y) - 1, width: 2, height: 2 };
    return colourOf(page, await page.screenshot({ clip }));
  };
  const blocks = board.region.locator('svg:has(> g > path)').first();
  const make = (visibility: string) =>
    blocks.evaluate((layer, how) => {
      layer.style.visibility = how;
    }, visibility);
  const block = await area.evaluate(paintOver, ['--surface', '--tint-edge'] as const);
  const away = async () => {
    const pixel = await seen(at(note));
    return Math.max(...block.map((part, turn) => Math.abs(part - (pixel[turn] ?? 0))));
  };
  // As nearly as a screenshot has the colours of the page.
  await expect.poll(away).toBeLessThan(4);
  await make('hidden');
  await expect.poll(away).toBeGreaterThan(12);
});

/** Of the corner of a picture. */
function colourOf(page: Page, png: Buffer): Promise<number[]> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas').getContext('2d');
    canvas?.drawImage(image, 0, 0);
    return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])];
  }, png.toString('base64'));
}

/** Runs in the page: a sheet with about a third of the colour that the edges of these notes have from near. */
function paintOver(element: Element, [sheet, edge]: readonly [string, string]): number[] {
  const style = getComputedStyle(element);
  const canvas = document.createElement('canvas').getContext('2d');
  for (const [name, share] of [
    [sheet, 1],
    [edge, 0.35],
  ] as const) {
    if (canvas === null) break;
    canvas.globalAlpha = share;
    canvas.fillStyle = style.getPropertyValue(name);
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])];
}
