import { expect, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { Participant } from './people/participant.ts';

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
  await new Participant(page).hasAllTools();

  await page.context().setOffline(true);
  await expect(page.getByText('Offline, kept on this device')).toBeVisible();
  await board.adds('Written without a network');
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog')).toContainText('Where to');
});
