import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { Newcomer } from './people/newcomer.ts';
import { Organiser } from './people/organiser.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

/** Copies of boards on this device. */
function boardsKeptOn(page: Page): Promise<number> {
  return page.evaluate(async () => (await indexedDB.databases()).length);
}

test('a member becomes a viewer and cannot edit any more, at once, and then can again', async ({
  browser,
}) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'Roles' });
  const ben = await joins(browser, ways, 'Ben');
  const bensBoard = new Board(ben.page);
  await bensBoard.adds('Written as a member');
  await new Board(fay.page).has(1);

  const words = await bensBoard.writesIn('Written as a member');
  await words.pressSequentially(' until now');
  await fay.opensPeople();
  await fay.choosesFor('Ben', 'Make viewer (can only read)');
  await expect(ben.page.getByText('You are looking on')).toBeVisible();
  await expect(bensBoard.editor).toBeHidden();
  await expect(bensBoard.note('Written as a member until now')).toBeFocused();
  await expect(new Board(fay.page).note('Written as a member until now')).toBeVisible();
  await expect(ben.page.getByRole('toolbar', { name: 'Tools' })).toBeHidden();
  await bensBoard.note('Written as a member').dblclick();
  await ben.page.keyboard.press('Delete');
  await ben.page.keyboard.press('n');
  await expect(bensBoard.editor).toBeHidden();
  await bensBoard.has(1);
  await expectAccessible(ben.page);

  await fay.choosesFor('Ben', 'Make member');
  await expect(ben.page.getByText('You are looking on')).toBeHidden();
  await expect(ben.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible();
  await expect(bensBoard.editor).toBeHidden();
  await bensBoard.adds('Written as a member again');
  await new Board(fay.page).has(2);
});

test('the facilitator hands over, and is a member from then on', async ({ browser }) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'Handing over' });
  const ben = await joins(browser, ways, 'Ben');
  const people = await fay.opensPeople();
  await expect(people).toContainText('2 people have joined.');
  await expectAccessible(fay.page);
  await fay.choosesFor('Ben', 'Hand over to them');
  await fay.isTold('Ben is now a facilitator, and you are a member.');
  await expect(people.getByRole('button', { name: 'What to do about Ben' })).toBeHidden();
  await expect(people.getByRole('button', { name: 'Close the door' })).toBeHidden();
  const ofBen = await ben.opensPeople();
  await expect(ofBen.getByRole('button', { name: 'Close the door' })).toBeVisible();
  await expect(ofBen.getByRole('listitem').filter({ hasText: '(you)' })).toContainText('Facilitator');
});

test('a removed person is told so, and neither sees the board nor joins again; their notes stay', async ({
  browser,
}) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'Removing' });
  const ben = await joins(browser, ways, 'Ben');
  await new Board(ben.page).adds('A note that stays');
  await new Board(fay.page).has(1);
  expect(await boardsKeptOn(ben.page)).toBe(1);
  await fay.opensPeople();
  await fay.choosesFor('Ben', 'Remove from the session');
  const question = fay.page.getByRole('alertdialog', { name: 'Remove Ben?' });
  await expect(question).toBeVisible();
  await expectAccessible(fay.page);
  await question.getByRole('button', { name: 'Remove from the session' }).click();
  await fay.isTold('Ben was removed.');
  await expect(ben.page.getByText('A facilitator has removed you from this session.')).toBeVisible();
  await expect(ben.page.getByText('A note that stays')).toBeHidden();
  await expect.poll(() => boardsKeptOn(ben.page)).toBe(0);
  await expectAccessible(ben.page);
  await ben.page.reload();
  await expect(ben.page.getByText('A facilitator has removed you from this session.')).toBeVisible();
  await ben.page.goto(ways.link);
  await new Newcomer(ben.page).isTold('A facilitator has removed you from this session.');
  await new Board(fay.page).has(1);
});

test('the door is closed from the board and opened again', async ({ browser }) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'The door' });
  const inside = await joins(browser, ways, 'Amina');
  const people = await fay.opensPeople();
  await people.getByRole('button', { name: 'Close the door' }).click();
  await expect(people).toContainText('The door is closed: nobody new can join.');
  const late = new Newcomer(await (await browser.newContext()).newPage());
  await late.page.goto(ways.link);
  await late.isTold('The door of this session is closed');
  await inside.page.reload();
  await inside.settlesIn();
  await people.getByRole('button', { name: 'Open the door' }).click();
  await expect(people).toContainText('The door is open: anybody with the code can join.');
  await late.page.getByRole('button', { name: 'Try again' }).click();
  await late.introduce('Lee');
  await late.isInside();
  await expect(people).toContainText('3 people have joined.');
});

test('an act that the server could not do is not said to be done later', async ({ browser }) => {
  const { facilitator: fay } = await gather(browser, server, { title: 'Away' });
  const people = await fay.opensPeople();
  const close = people.getByRole('button', { name: 'Close the door' });
  await fay.page.context().setOffline(true);
  await close.click();
  await fay.isTold('The server could not be reached. Nothing was changed. Try again.');
  await fay.page.context().setOffline(false);
  await fay.page.route('**/door', (route) =>
    route.fulfill({ status: 507, contentType: 'application/json', body: '{"failure":"not-saved"}' }),
  );
  await close.click();
  await fay.isTold('The server cannot save at the moment. Nothing was changed. Try again in a few minutes');
  await expect(people).toContainText('The door is open');
});

test('who is in the room is told at once that the session is archived, brought back, and deleted', async ({
  browser,
}) => {
  const { facilitator: fay, ways, engagementPage } = await gather(browser, server, { title: 'The end' });
  const ben = await joins(browser, ways, 'Ben');
  await new Board(ben.page).adds('A note until the end');
  await ben.sees('Saved');
  const organiser = new Organiser(fay.page);
  await organiser.page.goto(engagementPage);
  await organiser.choose('Archive', 'The end');
  await expect(ben.page.getByText('This session is archived')).toBeVisible();
  await expect(ben.page.getByRole('toolbar', { name: 'Tools' })).toBeHidden();
  await expectAccessible(ben.page);

  await organiser.page.getByRole('tab', { name: 'Archived (1)' }).click();
  await organiser.choose('Bring back', 'The end');
  await expect(ben.page.getByText('This session is archived')).toBeHidden();
  await expect(ben.page.getByRole('toolbar', { name: 'Tools' })).toBeVisible();

  const question = await organiser.askToDelete('The end');
  await question.getByLabel('Type the title to confirm').fill('The end');
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(ben.page.getByText('There is no such session, or it was deleted.')).toBeVisible();
  await expect(ben.page.getByText('A note until the end')).toBeHidden();
  await expect.poll(() => boardsKeptOn(ben.page)).toBe(0);
});
