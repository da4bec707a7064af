import { expect, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';

let server: RunningServer;

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test('the network goes before the first note was ever written: the tools are there all the same', async ({
  page,
}) => {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  const board = new Board(page);
  await expect(board.region).toBeVisible();
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
          return ['RichTextEditor', 'MoveToDialog', 'RecommendationsPanel', 'ListView'].filter(
            (part) => !fetched.some((name) => name.includes(`/${part}-`) && name.endsWith('.js')),
          );
        }),
      { timeout: 30_000 },
    )
    .toEqual([]);

  await page.context().setOffline(true);
  await expect(page.getByText('Offline, kept on this device')).toBeVisible();
  await board.adds('Written without a network');
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog')).toContainText('Where to');
});
