import { type Browser, expect, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { List } from './people/list.ts';
import type { Participant } from './people/participant.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const erased = 'My neighbour is ill';

/** Ben is in the room, and Fay will have the board renewed under him. */
async function theTwo(browser: Browser, title: string) {
  const { facilitator: fay, ways } = await gather(browser, server, { title });
  const ben = await joins(browser, ways, 'Ben');
  await new Board(fay.page).adds(erased);
  await expect(new Board(ben.page).note(erased)).toBeVisible();
  return { fay, ben };
}

async function erases(fay: Participant): Promise<void> {
  await new Board(fay.page).note(erased).click();
  await fay.page.getByRole('button', { name: 'Details' }).click();
  await fay.panel('Note').getByRole('button', { name: 'Erase for good…' }).click();
  const question = fay.page.getByRole('alertdialog', { name: 'Erase this note for good?' });
  await question.getByLabel('I know that this cannot be undone').check();
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await fay.isTold('The note is erased.');
}

test('letters that somebody goes on typing are no shortcuts of the renewed board', async ({ browser }) => {
  const { fay, ben } = await theTwo(browser, 'Typing on');
  const board = new Board(ben.page);
  const { keyboard } = ben.page;
  await board.adds('The bus is late');
  await board.writesIn('The bus is late');
  await keyboard.type(' again');
  await erases(fay);
  await ben.isTold('The board was renewed');
  await expect(board.note('The bus is late')).toBeVisible();

  await keyboard.type('not there');
  await expect(board.editor).toBeHidden();
  await expect(board.notes).toHaveCount(1);
  await expect(ben.page.getByRole('option', { name: /^Theme: / })).toHaveCount(0);

  await board.region.click({ position: { x: 500, y: 500 } });
  await keyboard.press('n');
  await expect(board.editor).toBeFocused();
});

test('who was writing a new note in the list goes on with it', async ({ browser }) => {
  const { fay, ben } = await theTwo(browser, 'Writing on');
  const list = new List(ben.page);
  await list.opens();
  await list.region.getByRole('button', { name: 'Add a note' }).first().click();
  await ben.page.keyboard.type('The bus ');
  await erases(fay);
  await ben.isTold('The board was renewed');
  await expect(list.notes).toHaveCount(0);
  const field = ben.page.getByRole('form', { name: 'Add a note' }).getByLabel('What was heard');
  await expect(field).toBeFocused();
  await ben.page.keyboard.type('is late');
  await ben.page.keyboard.press('Control+Enter');
  await expect(list.note('The bus is late')).toBeVisible();
});

test('the panel and the place on the board stay as they were', async ({ browser }) => {
  const { fay, ben } = await theTwo(browser, 'Where I was');
  const percent = ben.page.getByRole('button', { name: /^Zoom in/ });
  await percent.click();
  await percent.click();
  const zoom = () => ben.page.getByRole('toolbar', { name: 'View' }).textContent();
  const before = await zoom();
  await ben.opensPeople();
  await erases(fay);
  await ben.isTold('The board was renewed');
  await ben.sees('Saved');
  await expect(ben.panel('People')).toBeVisible();
  await expect.poll(zoom).toBe(before);
});

test('words that were typed on the old board are on the new one, or are offered', async ({ browser }) => {
  const { fay, ben } = await theTwo(browser, 'Last words');
  const board = new Board(ben.page);
  await board.adds('The bus is late');
  await ben.sees('Saved');
  await board.writesIn('The bus is late');
  await ben.page.context().setOffline(true);
  await ben.page.keyboard.type(' every day');
  await erases(fay);
  await ben.page.keyboard.type(' of the week');
  await ben.page.context().setOffline(false);
  await ben.isTold('The board was renewed');
  await expect(board.note('The bus is late')).toBeVisible();
  await ben.page.getByRole('button', { name: 'Look at it' }).click();
  const question = ben.page.getByRole('dialog', { name: 'Your unsaved note' });
  await expect(question).toContainText('The bus is late every day of the week');
});
