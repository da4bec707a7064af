import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { Clusterer } from './people/clusterer.ts';
import { fileOf, fortyNotes } from './people/forty-notes.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { csvFile, Intake } from './people/intake.ts';
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

/** Two people in a session with forty notes in three themes. */
async function annAndBob(browser: Browser, title: string) {
  const { facilitator: ann, ways } = await gather(browser, server, { title });
  const intake = new Intake(ann.page);
  await intake.opens();
  await intake.chooses(csvFile('conversations.csv', fileOf(fortyNotes())));
  await intake.adds();
  await intake.isDone();
  const bob = await joins(browser, ways, 'Bob');
  for (const { page } of [ann, bob]) await new Board(page).has(40);
  return { ann, bob, bobs: new Clusterer(bob.page) };
}

const focused = (page: Page) => page.locator(':focus');

async function topOf(thing: Locator): Promise<number> {
  return (await thing.boundingBox())?.y ?? Number.NaN;
}

/** Again where the editor, which has only just opened, has put the caret elsewhere meanwhile. */
async function putsCaretAfter(words: string, editor: Locator): Promise<void> {
  const caret = () => editor.evaluate(() => document.getSelection()?.anchorOffset);
  await expect(async () => {
    await editor.press('Control+Home');
    for (let step = 0; step < words.length; step += 1) await editor.press('ArrowRight');
    expect(await caret()).toBe(words.length);
  }).toPass();
}

/** Somebody else moves a note out of its theme, writes one, deletes one, and renames a theme. */
async function isBusy(bobs: Clusterer): Promise<void> {
  const { page } = bobs;
  const board = new Board(page);
  await board.showsAll();
  await board.note('Sunday has no bus').click();
  await page.keyboard.press('Alt+ArrowRight');
  await board.note('The market has no seats').click();
  await page.keyboard.press('Delete');
  await expect(board.note('The market has no seats')).toHaveCount(0);
  await bobs.write('Somebody should mend the gate');
}

/** What takes the turn of the deleted note lies out of view. */
async function isOnWhatOthersDelete(ann: Participant, bob: Participant): Promise<void> {
  const loose = 'Somebody should mend the gate';
  const board = new Board(ann.page);
  await board.showsAll();
  await board.note(loose).click();
  await ann.page.keyboard.press('Shift+2');
  for (let step = 0; step < 5; step += 1) await ann.page.keyboard.press('+');
  const before = await board.paperPlace();
  await new Board(bob.page).note(loose).click();
  await bob.page.keyboard.press('Delete');
  await expect(board.note(loose)).toHaveCount(0);
  await expect(focused(ann.page)).toHaveRole('option');
  expect(await board.paperPlace()).toEqual(before);
}

test('while others work I stay on the note I am on, and see the same part of the board', async ({
  browser,
}) => {
  const { ann, bob, bobs } = await annAndBob(browser, 'Focus');
  const board = new Board(ann.page);
  await board.note('The chemist knows everybody').click();
  const still = board.theme('Buses stop before people do');
  const before = await still.boundingBox();
  await isBusy(bobs);
  await bobs.note('The chemist knows everybody').click();
  await bob.page.keyboard.press('Alt+ArrowDown');
  await ann.hears('On the board:');
  await expect(board.note('Somebody should mend the gate')).toHaveCount(1);
  await expect(board.note('The market has no seats')).toHaveCount(0);
  await expect(board.note('The chemist knows everybody')).toBeFocused();
  await expect(board.note('The chemist knows everybody')).toHaveAttribute('aria-selected', 'true');
  expect(before).not.toBeNull();
  expect(await still.boundingBox()).toEqual(before);
  await isOnWhatOthersDelete(ann, bob);
});

test('while others work my caret stays where it is, also in a note that they move and write in', async ({
  browser,
}) => {
  const { ann, bob, bobs } = await annAndBob(browser, 'Caret');
  const editor = await new Board(ann.page).writesIn('The new doctor listens');
  await putsCaretAfter('The new ', editor);
  const theirs = new Board(bob.page);
  await bobs.note('The new doctor listens').click();
  await bob.page.keyboard.press('Alt+ArrowDown');
  const words = await theirs.writesIn('The new doctor listens');
  await putsCaretAfter('The ', words);
  await words.pressSequentially('very ');
  await words.press('Escape');
  await isBusy(bobs);
  await expect(editor).toHaveText('The very new doctor listens');
  await expect(editor).toBeFocused();
  await ann.page.keyboard.type('young ');
  await expect(editor).toHaveText('The very new young doctor listens');
});

test('while others work the list stays where I have scrolled it, and my focus with it', async ({
  browser,
}) => {
  const { ann, bobs } = await annAndBob(browser, 'Scroll');
  const list = new List(ann.page);
  await list.opens();
  const row = list.note('Our club moved into a garage');
  await row.getByRole('checkbox').focus();
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const before = await topOf(row);
  await isBusy(bobs);
  // Above the row one has come and one has gone; those of notes that are not placed come first.
  await expect(list.note('Somebody should mend the gate')).toHaveCount(1);
  await expect(list.note('The market has no seats')).toHaveCount(0);
  expect(Math.abs((await topOf(row)) - before)).toBeLessThan(2);
  await expect(focused(ann.page)).toHaveAccessibleName(/^Our club moved/);
});

test('who listens hears what others did, summed up, and what they did themselves in full', async ({
  browser,
}) => {
  const { ann, bobs } = await annAndBob(browser, 'Heard');
  await ann.hears('On the board: 40 notes added, 3 themes made.');
  await isBusy(bobs);
  await ann.hears(/On the board: .*1 note added/);
  await ann.hears(/On the board: .*1 note deleted/);
  const mine = new Board(ann.page);
  await mine.note('The chemist knows everybody').click();
  for (let turn = 0; turn < 3; turn += 1) await ann.page.keyboard.press('Alt+ArrowRight');
  await expect(ann.page.getByRole('log').getByText('1 note moved.', { exact: true })).toHaveCount(3);
});

test('a note says its place in its theme, which is the one it has in the list', async ({ browser }) => {
  const { ann } = await annAndBob(browser, 'Names');
  const board = new Board(ann.page);
  await expect(board.note('We leave the choir early')).toHaveAccessibleName(
    'Note: We leave the choir early to catch it, Mei · Green Fingers · Allotments, note 3 in theme Buses stop before people do',
  );
  const list = new List(ann.page);
  await list.opens();
  const rows = list.section('Buses stop before people do').locator('li[data-card]');
  await expect(rows.nth(2)).toContainText('We leave the choir early');
});
