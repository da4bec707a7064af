import { expect, type Locator, type Page, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board, boxOf, middleOf } from './people/board.ts';
import { List } from './people/list.ts';
import { Participant } from './people/participant.ts';
import { Tapper } from './people/tapper.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

async function inTheExample(page: Page): Promise<Participant> {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  const kim = new Participant(page);
  await kim.settlesIn();
  return kim;
}

const button = (bar: Locator, name: string) => bar.getByRole('button', { name, exact: true });

async function areInOneRow(...controls: readonly Locator[]): Promise<void> {
  const middles = await Promise.all(controls.map(async (control) => middleOf(await boxOf(control)).y));
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
}

test('on a phone every bar is one row, and what is wrong with the line is said in a second', async ({
  page,
}) => {
  const kim = await inTheExample(page);
  const list = new List(page);
  await list.opens();
  await areInOneRow(
    list.region.getByRole('combobox', { name: 'Show' }),
    button(list.region, 'Add a note'),
    button(list.region, 'More for the list'),
  );
  const banner = page.getByRole('banner');
  const [undo, more] = [button(banner, 'Undo what I did'), button(banner, 'More')];
  await areInOneRow(undo, more, button(banner, 'Board'));
  await new Tapper(page).opensTheBoard();
  const view = page.getByRole('toolbar', { name: 'View' });
  await areInOneRow(button(view, 'Find'), button(view, 'Fit'), button(view, 'List'));

  await kim.hasAllTools();
  await page.context().setOffline(true);
  const said = banner.getByText('Offline, kept on this device');
  await expect(said).toBeVisible();
  await areInOneRow(undo, more, banner.getByRole('heading'));
  expect((await boxOf(said)).y).toBeGreaterThan((await boxOf(more)).y + (await boxOf(more)).height);
  expect((await boxOf(banner)).height).toBeLessThan(110);
});

test('on a phone one comes to what is selected, too', async ({ page }) => {
  await inTheExample(page);
  const tapper = new Tapper(page);
  await tapper.opensTheBoard();
  const board = new Board(page);
  await board.showsAll();
  const theme = board.theme('The last bus goes before the day is over');
  await theme.tap();
  const before = await boxOf(theme);
  await button(page.getByRole('toolbar', { name: 'View' }), 'More for the board').tap();
  await page.getByRole('menuitem', { name: /^Zoom to the selection/ }).tap();
  await expect.poll(async () => (await boxOf(theme)).width).toBeGreaterThan(before.width * 2);
  await expect(theme).toBeInViewport({ ratio: 0.999 });
});
