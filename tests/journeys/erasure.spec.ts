import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { List } from './people/list.ts';
import { Organiser } from './people/organiser.ts';
import type { Participant } from './people/participant.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

/** Writes in the list, and adds nothing. */
async function beginsANote({ page }: Participant, words: string): Promise<void> {
  const list = new List(page);
  await list.opens();
  await list.region.getByRole('button', { name: 'Add a note' }).first().click();
  await page.getByLabel('What was heard').fill(words);
}

/** What this device holds of sessions. */
function keptOn(page: Page): Promise<{ boards: number; drafts: number }> {
  return page.evaluate(async () => ({
    boards: (await indexedDB.databases()).length,
    drafts: sessionStorage.length,
  }));
}

test('a note is erased for good: it goes for everybody at once, and cannot come back', async ({
  browser,
}) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'Said too much' });
  const ben = await joins(browser, ways, 'Ben');
  const faysBoard = new Board(fay.page);
  const bensBoard = new Board(ben.page);
  await bensBoard.adds('The bus is late');
  await bensBoard.adds('My neighbour is ill');
  await faysBoard.has(2);
  await bensBoard.adds('Written twice');
  await bensBoard.note('Written twice').click();
  await ben.page.keyboard.press('Delete');
  await expect(ben.notices.getByRole('button', { name: 'Undo' })).toBeVisible();
  await faysBoard.note('My neighbour is ill').click();
  await fay.page.getByRole('button', { name: 'Details' }).click();
  await fay.panel('Note').getByRole('button', { name: 'Erase for good…' }).click();

  const question = fay.page.getByRole('alertdialog', { name: 'Erase this note for good?' });
  await expect(question).toContainText('every snapshot');
  await expectAccessible(fay.page);
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await expect(question).toContainText('Tick the box first');
  await question.getByLabel('I know that this cannot be undone').check();
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await fay.isTold('The note is erased.');
  await ben.isTold('The board was renewed');
  // What it would bring back is not on this board.
  await expect(ben.notices.getByRole('button', { name: 'Undo' })).toBeHidden();
  await expect(ben.page.getByRole('button', { name: 'Undo what I did' })).toBeDisabled();

  for (const [person, board] of [
    [fay, faysBoard],
    [ben, bensBoard],
  ] as const) {
    await board.has(1);
    await expect(board.note('My neighbour is ill')).toBeHidden();
    await person.sees('Saved');
  }
  await expect(fay.notices).not.toContainText('The board was renewed');
  await bensBoard.adds('The path has no light');
  await faysBoard.has(2);
  await ben.page.reload();
  await bensBoard.has(2);
  await expect(bensBoard.note('My neighbour is ill')).toBeHidden();
});

test('a note that somebody else has erased meanwhile leaves nothing to erase', async ({ browser }) => {
  const { facilitator: fay } = await gather(browser, server, { title: 'Twice' });
  const board = new Board(fay.page);
  await board.adds('My neighbour is ill');
  await board.note('My neighbour is ill').click();
  await fay.page.getByRole('button', { name: 'Details' }).click();
  await fay.panel('Note').getByRole('button', { name: 'Erase for good…' }).click();
  await fay.page.route('**/erasures', (route) =>
    route.fulfill({ status: 404, contentType: 'application/json', body: '{"failure":"card-gone"}' }),
  );
  await fay.page.getByLabel('I know that this cannot be undone').check();
  await fay.page.getByRole('button', { name: 'Erase for good', exact: true }).click();
  const told = fay.page.getByRole('alertdialog', { name: 'This note was erased already' });
  await expect(told).toContainText('There is nothing left to erase.');
  await expect(told).not.toContainText('restored');
  await expectAccessible(fay.page);
  await told.getByRole('button', { name: 'Close' }).last().click();
  await expect(told).toBeHidden();
});

test('a note is erased from an archived session, in which nothing else can be done', async ({ browser }) => {
  const {
    facilitator: fay,
    ways,
    engagementPage,
  } = await gather(browser, server, { title: 'Closed long ago' });
  const ben = await joins(browser, ways, 'Ben');
  const bensBoard = new Board(ben.page);
  await bensBoard.adds('The bus is late');
  await bensBoard.adds('My neighbour is ill');
  await bensBoard.adds('My neighbour drinks');
  await bensBoard.note('My neighbour drinks').click();
  await ben.page.keyboard.press('Delete');
  await ben.sees('Saved');
  const organiser = new Organiser(fay.page);
  await fay.page.goto(engagementPage);
  await organiser.choose('Archive', 'Closed long ago');
  await fay.page.goBack();
  await expect(fay.page.getByText('This session is archived')).toBeVisible();
  const erases = async () => {
    const question = fay.page.getByRole('alertdialog', { name: 'Erase this note for good?' });
    await question.getByLabel('I know that this cannot be undone').check();
    await question.getByRole('button', { name: 'Erase for good' }).click();
    await expect(question).toBeHidden();
  };

  await new Board(fay.page).note('My neighbour is ill').click();
  await fay.page.getByRole('button', { name: 'Details' }).click();
  await expect(fay.panel('Note').getByRole('button', { name: 'Delete' })).toBeHidden();
  await expectAccessible(fay.page);
  await fay.panel('Note').getByRole('button', { name: 'Erase for good…' }).click();
  await erases();
  await bensBoard.has(1);

  const list = new List(fay.page);
  await list.opens();
  await fay.page.getByRole('button', { name: 'More for the list' }).click();
  await fay.page.getByRole('menuitem', { name: 'Deleted notes (1)' }).click();
  await fay.page.getByRole('button', { name: 'Erase for good: My neighbour drinks' }).click();
  await erases();
  await list.note('The bus is late').getByRole('button', { name: 'Details: The bus is late' }).click();
  await expect(fay.panel('Note').getByRole('button', { name: 'Erase for good…' })).toBeVisible();
  await expectAccessible(fay.page);

  await bensBoard.note('The bus is late').click();
  await ben.page.getByRole('button', { name: 'Details' }).click();
  await expect(ben.panel('Note')).toBeVisible();
  await expect(ben.panel('Note').getByRole('button', { name: 'Erase for good…' })).toBeHidden();
});

test('somebody who was removed is erased afterwards, and nothing else can be done about them', async ({
  browser,
}) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'Gone, and still read' });
  const ben = await joins(browser, ways, 'Ben');
  await new Board(ben.page).adds('What Ben heard');
  await new Board(fay.page).has(1);
  const people = await fay.opensPeople();
  await fay.choosesFor('Ben', 'Remove from the session');
  await beginsANote(ben, 'What Ben was about to say');
  await fay.page.getByRole('alertdialog').getByRole('button', { name: 'Remove from the session' }).click();
  await expect.poll(() => keptOn(ben.page)).toEqual({ boards: 0, drafts: 0 });
  await expect(people.getByRole('heading', { name: 'Removed' })).toBeVisible();
  await expect(people).toContainText('1 person has joined.');
  await people.getByRole('button', { name: 'What to do about Ben' }).click();
  await expect(fay.page.getByRole('menuitem')).toHaveText(['Erase all they wrote…']);
  await fay.page.getByRole('menuitem').click();
  const question = fay.page.getByRole('alertdialog', { name: 'Erase all that Ben wrote?' });
  await question.getByLabel('I know that this cannot be undone').check();
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await new Board(fay.page).has(0);
  await expect(people).not.toContainText('Ben');
});

test('a person is erased with all they wrote; a member cannot do that', async ({ browser }) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'Forget me' });
  const ben = await joins(browser, ways, 'Ben');
  const cat = await joins(browser, ways, 'Cat', { viewport: { width: 390, height: 844 } });
  const catsList = new List(cat.page);
  await new Board(ben.page).adds('What Ben heard');
  await beginsANote(ben, 'What Ben was about to say');
  expect(await keptOn(ben.page)).toEqual({ boards: 1, drafts: 1 });
  await catsList.adds('What Cat heard');
  await ben.opensPeople();
  await expect(ben.page.getByRole('button', { name: 'What to do about Cat' })).toHaveCount(0);

  await fay.opensPeople();
  await fay.choosesFor('Ben', 'Erase all they wrote…');
  const question = fay.page.getByRole('alertdialog', { name: 'Erase all that Ben wrote?' });
  await question.getByLabel('I know that this cannot be undone').check();
  await expectAccessible(fay.page);
  await question.getByRole('button', { name: 'Erase for good' }).click();
  await fay.isTold('What Ben wrote is erased: 1 note.');

  // On a phone at the top: dialogs rise from the bottom.
  await cat.isTold('The board was renewed');
  expect((await cat.notices.boundingBox())?.y).toBeLessThan(100);

  // The session knows nothing of him any more, not even that he was removed, and neither does his device.
  await expect(ben.page.getByText('You have not joined this session on this device.')).toBeVisible();
  await expect.poll(() => keptOn(ben.page)).toEqual({ boards: 0, drafts: 0 });
  await expect(catsList.note('What Cat heard')).toBeVisible();
  await expect(catsList.notes).toHaveCount(1);
  // The list of people stayed open over the renewal.
  const people = fay.panel('People');
  await expect(people).toContainText('Cat');
  await expect(people).not.toContainText('Ben');
});
