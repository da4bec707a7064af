import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { goHome } from './people/gathering.ts';
import { MapReader } from './people/map-reader.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test.use({ viewport: { width: 1440, height: 900 } });

async function withTheMap(page: Page) {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  const board = new Board(page);
  await expect(board.region).toBeVisible();
  const kim = new MapReader(page);
  await expect(kim.map).toHaveCount(0);
  await board.choosesForTheBoard('Show the map');
  await kim.seesIt();
  return { board, kim };
}

test('the map is there for who asks for it, also at the next visit, and goes again', async ({ page }) => {
  const { board, kim } = await withTheMap(page);
  await expectAccessible(page);
  await page.reload();
  await kim.seesIt();
  await board.choosesForTheBoard('Hide the map');
  await expect(kim.map).toHaveCount(0);
});

test('the frame follows the board, and the board follows a press or a drag on the map', async ({ page }) => {
  const { board, kim } = await withTheMap(page);
  await board.showsAll();
  const whole = await kim.frame();
  await board.region.hover();
  await page.mouse.wheel(600, 0);
  await expect.poll(async () => (await kim.frame()).x).toBeGreaterThan(whole.x + 3);

  await page.getByRole('button', { name: 'Show at full size' }).click();
  await expect.poll(async () => (await kim.frame()).width).toBeLessThan(whole.width * 0.8);
  await kim.presses(0.95, 0.95);
  await expect(board.notes.first()).not.toBeInViewport();
  await kim.presses(0.1, 0.15);
  await expect(board.notes.first()).toBeInViewport();
  await kim.presses(0.5, 0.5);
  const before = await kim.frame();
  await kim.drags({ x: 20, y: -10 });
  const after = await kim.frame();
  expect(Math.abs(after.x - before.x - 20)).toBeLessThan(2);
  expect(Math.abs(after.y - before.y + 10)).toBeLessThan(2);
});

test('what is added shows on the map', async ({ page }) => {
  const { board, kim } = await withTheMap(page);
  const before = await kim.picture();
  await board.adds('Nobody knows where the timetable hangs');
  await expect.poll(() => kim.picture()).not.toBe(before);
});

test('there is no map where it would lie over the notes, nor in calm mode', async ({ page }) => {
  const { kim } = await withTheMap(page);
  await page.setViewportSize({ width: 700, height: 800 });
  await expect(kim.map).toHaveCount(0);
  await page.getByRole('button', { name: 'More for the board' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: /^Fold all themes/ })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /the map/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1440, height: 900 });
  await kim.seesIt();
  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Reading and motion' }).click();
  await page.getByRole('checkbox', { name: 'Calm mode' }).check();
  await expect(kim.map).toHaveCount(0);
});

test('with forced colours the map has theirs', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const { kim } = await withTheMap(page);
  expect(await kim.coloursOfNotes()).toEqual(['255 255 255']);
});
