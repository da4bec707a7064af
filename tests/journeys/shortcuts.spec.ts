import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { goHome } from './people/gathering.ts';
import { Keyboard } from './people/keyboard.ts';
import { List } from './people/list.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

async function inTheExample(page: Page) {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  await expect(new Board(page).region).toBeVisible();
  return { kit: new Keyboard(page), shortcuts: page.getByRole('dialog', { name: 'Keyboard shortcuts' }) };
}

test('the shortcuts are shown by their own key and give the focus back, as do the bars', async ({ page }) => {
  const { kit, shortcuts } = await inTheExample(page);
  const board = new Board(page);
  await board.notes.first().click();
  await kit.presses('?');
  await expect(shortcuts.getByRole('region', { name: 'On the board' })).toContainText('New noteN');
  await expect(shortcuts.getByRole('region', { name: 'In the list' })).toContainText('Move to…M');
  await expectAccessible(page);
  await kit.presses('Escape');
  await expect(shortcuts).toBeHidden();
  await expect(board.notes.first()).toBeFocused();
  for (const bar of ['What to do with these notes', 'Tools', 'View']) {
    await page.getByRole('toolbar', { name: bar }).getByRole('button').first().focus();
    await kit.presses('Escape');
    await expect(board.notes.first()).toBeFocused();
  }
});

test('whoever writes a question mark writes it', async ({ page }) => {
  const { kit, shortcuts } = await inTheExample(page);
  const editor = await new Board(page).writesIn('The 41');
  await kit.types('Why? ');
  await expect(editor).toContainText('Why?');
  await expect(shortcuts).toBeHidden();
});

test('from the menus of both views, and on a note of the list', async ({ page }) => {
  const { kit, shortcuts } = await inTheExample(page);
  await new Board(page).choosesForTheBoard('Keyboard shortcuts');
  await expect(shortcuts).toBeVisible();
  await kit.presses('Escape');
  await expect(page.getByRole('button', { name: 'More for the board' })).toBeFocused();

  const list = new List(page);
  await list.opens();
  await list.region.getByRole('button', { name: 'More for the list' }).click();
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await expect(shortcuts).toBeVisible();
  await kit.presses('Escape');
  const box = list.notes.first().getByRole('checkbox');
  await box.focus();
  await kit.presses('?');
  await expect(shortcuts).toBeVisible();
  await kit.presses('Escape');
  await expect(box).toBeFocused();
});

test('single keys are turned off and on again in the list of them', async ({ page }) => {
  const { kit, shortcuts } = await inTheExample(page);
  const board = new Board(page);
  await kit.presses('?');
  await shortcuts.getByRole('checkbox', { name: 'Single-key shortcuts' }).uncheck();
  await expect(shortcuts.getByRole('region', { name: 'On the board' })).toContainText('New noteOff');
  await expect(shortcuts.getByRole('region', { name: 'On the board' })).toContainText('EditEnter or F2');
  await expectAccessible(page);
  await kit.presses('Escape');
  await board.notes.first().click();
  await kit.presses('?', 'm', 'n');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(board.editor).toBeHidden();
  // The others stay: it is the same table that knows which are single.
  await kit.presses('Enter');
  await expect(board.editor).toBeFocused();
  await kit.presses('Escape');

  await board.choosesForTheBoard('Keyboard shortcuts');
  await shortcuts.getByRole('checkbox', { name: 'Single-key shortcuts' }).check();
  await kit.presses('Escape');
  await board.notes.first().click();
  await kit.presses('m');
  await expect(page.getByRole('dialog', { name: 'Move the note to…' })).toBeVisible();
});
