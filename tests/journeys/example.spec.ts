import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { goHome } from './people/gathering.ts';
import { List } from './people/list.ts';
import { Participant } from './people/participant.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test('a newcomer tries the example, and puts the first steps away for ever', async ({ page }) => {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  const kim = new Participant(page);
  await kim.settlesIn();
  await expect(page.getByText('An example to try things out in')).toBeVisible();
  const board = new Board(page);
  await board.has(40);
  await expectAccessible(page);

  await kim.knowsTheFirstSteps();
  await expect(page.getByText('First steps')).toBeHidden();
  await page.reload();
  await kim.settlesIn();
  await board.has(40);
  await expect(page.getByText('First steps')).toBeHidden();

  const list = new List(page);
  await list.opens();
  const shown = await list.shown();
  expect(shown.flatMap(({ notes }) => notes)).toHaveLength(40);
  expect(shown.length).toBeGreaterThan(3);
});

test('an example is of nobody else: two newcomers get two boards', async ({ browser }) => {
  const addresses: string[] = [];
  for (const name of ['Kim', 'Lou']) {
    const page = await (await browser.newContext()).newPage();
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Try it with an example' }).click();
    await new Participant(page).settlesIn();
    await new Board(page).adds(`A thought of ${name}`);
    await new Board(page).has(41);
    addresses.push(page.url());
    await page.context().close();
  }
  expect(new Set(addresses).size).toBe(2);
});
