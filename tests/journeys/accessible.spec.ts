import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothColours } from '../support/axe.ts';
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

async function inTheExample(page: Page): Promise<Participant> {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  const kim = new Participant(page);
  await kim.settlesIn();
  return kim;
}

const dialogs = [
  'Invite',
  'Bring notes in',
  'Save a picture of the board',
  'About this session',
  'My name and how my notes are shown',
  'Reading and motion',
];

test('the board, what is selected on it, and what is written', async ({ page }) => {
  await inTheExample(page);
  const board = new Board(page);
  await board.has(40);
  await expectAccessibleInBothColours(page);
  await board.notes.first().click();
  await expect(page.getByRole('toolbar', { name: 'What to do with these notes' })).toBeVisible();
  await expectAccessibleInBothColours(page);
  await board.notes.first().press('m');
  const question = page.getByRole('dialog', { name: 'Move the note to…' });
  await expect(page.getByRole('listbox', { name: /Where to|Suggestions/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: /Where to|Suggestions/ })).toBeHidden();
  await expect(question).toBeVisible();
  await expectAccessibleInBothColours(page);
  await question.getByRole('button', { name: 'Cancel' }).click();
  await board.notes.first().press('Enter');
  await expect(board.editor).toBeFocused();
  await expectAccessibleInBothColours(page);
});

test('every panel beside the board', async ({ page }) => {
  const kim = await inTheExample(page);
  for (const title of ['Recommendations', 'Snapshots'] as const) {
    await kim.opensPanel(title);
    await expectAccessibleInBothColours(page);
    await kim.closesPanel(title);
  }
  await kim.opensPeople();
  await expectAccessibleInBothColours(page);
});

test('every dialog of the bar', async ({ page }) => {
  const kim = await inTheExample(page);
  for (const act of dialogs) {
    await kim.choosesInTheBar(act);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog').getByText(/…$/)).toHaveCount(0);
    await expectAccessibleInBothColours(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list, on a phone too: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const kim = await inTheExample(page);
    const list = new List(page);
    await list.opens();
    await expectAccessible(page);
    await kim.choosesInTheBar('Reading and motion');
    await page.getByText('Largest', { exact: true }).click();
    await expect(page.locator('html')).toHaveAttribute('data-text-size', 'larger');
    await page.keyboard.press('Escape');
    await list.notes.first().getByRole('checkbox').check();
    await list.region.getByRole('button', { name: 'Add a note' }).click();
    await expect(page.getByRole('form', { name: 'Add a note' })).toBeVisible();
    await expectAccessible(page);
    // The last is what a window of 1280 by 1024 has left when it is enlarged four times.
    for (const [width, height] of [
      [390, 844],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      const tooWide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(tooWide, `at ${width}`).toBe(0);
    }
    await expectAccessible(page);
  });
}
