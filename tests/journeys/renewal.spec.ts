import { type Browser, expect, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';
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
