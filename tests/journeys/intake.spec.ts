import { expect, type Page, test } from '@playwright/test';
import writeWorkbook from 'write-excel-file/node';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { gather, goHome } from './people/gathering.ts';
import { csvFile, Intake } from './people/intake.ts';

let server: RunningServer;
let page: Page;
let board: Board;
let intake: Intake;

test.beforeAll(async () => {
  server = await startServer();
});
test.beforeEach(async ({ browser }, { title }) => {
  const { facilitator } = await gather(browser, server, { title: title.slice(0, 60) });
  ({ page } = facilitator);
  board = new Board(page);
  intake = new Intake(page);
  await intake.opens();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test('a paste of lines, and of spreadsheet cells with a theme beside each note', async () => {
  await expectAccessible(page);
  await intake.pastes('The hall is cold\n\nNobody knows who to ring\n');
  await intake.isPromised('2 notes will be added. 1 row will be left out.');
  await intake.adds();
  await expect(intake.dialog).toContainText('2 notes added to the board.');
  await page.getByRole('button', { name: 'Bring in more' }).click();
  await intake.pastes('note\ttheme\nThe lamp is broken\tWinter\nIce on the steps\tWinter');
  await intake.isPromised('2 notes will be added in 1 theme.');
  await intake.adds();
  await intake.isDone();
  await board.has(4);
  await expect(board.theme('Winter')).toContainText('2 notes');
});

test('an old Windows file: letters are right, and what stays out is said with the reason', async () => {
  const rows = [
    'note,theme,author',
    'The caf\u00e9 is warm,Warm places,Ren\u00e9e',
    ',Warm places,Bo',
    `${'long '.repeat(801)},Warm places,Bo`,
    'THE CAF\u00c9 IS WARM!,Warm places,Bo',
  ];
  await intake.chooses(csvFile('notes.csv', Buffer.from(rows.join('\r\n'), 'latin1')));
  await intake.isPromised('2 notes will be added in 1 theme. 2 rows will be left out.');
  await expect(intake.dialog).toContainText('it was read as Windows-1252');
  await expect(intake.dialog).toContainText('1 note may be there already');
  const leftOut = intake.dialog.getByRole('group').filter({ hasText: '2 rows left out, and why' });
  await leftOut.getByText('2 rows left out, and why').click();
  await expect(leftOut).toContainText('No words in the note:');
  await expect(leftOut).toContainText('Longer than 4,000 characters.');
  await expectAccessible(page);
  await intake.adds();
  await expectAccessible(page);
  await intake.isDone();
  await board.has(2);
  await expect(board.note('The caf\u00e9 is warm, Ren\u00e9e')).toBeVisible();
});

test('an Excel file, and the import is taken back as one act', async () => {
  const text = (value: string) => ({ value, type: String });
  const workbook = await writeWorkbook([
    ['What was said', 'Topic', 'Who'].map(text),
    ['Nobody answers the phone', 'Being heard', 'Amina'].map(text),
    ['I wrote twice', 'Being heard', 'Amina'].map(text),
    ['=1+1 is not a formula', '', 'Lee'].map(text),
  ]).toBuffer();
  await intake.chooses({ name: 'notes.xlsx', mimeType: 'application/octet-stream', buffer: workbook });
  await intake.choosesRole(/What was said/, 'Note');
  await intake.choosesRole(/Topic/, 'Theme');
  await intake.choosesRole(/Who/, 'Author');
  await intake.isPromised('3 notes will be added in 1 theme.');
  await intake.adds();
  await expect(intake.dialog).toContainText('3 notes added to the board in 1 theme.');
  await intake.isDone();
  await board.has(3);
  await expect(board.note('=1+1 is not a formula, Lee')).toBeVisible();

  await intake.opens();
  await intake.dialog.getByRole('button', { name: 'Undo this import: notes.xlsx' }).click();
  await expect(intake.dialog.getByText('Undone', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await intake.isDone();
  await board.has(0);
});

test('a picture by another name is refused in words, and what was there stays', async () => {
  await intake.pastes('A first note');
  await intake.adds();
  await page.getByRole('button', { name: 'Bring in more' }).click();
  await intake.dialog.getByLabel('Paste notes').fill('Half a thought');
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64');
  await intake.chooses(csvFile('notes.csv', png));
  await expect(intake.dialog.getByRole('alert')).toContainText(
    'The file could not be read as a spreadsheet or text. Nothing was imported.',
  );
  await expect(intake.dialog.getByLabel('Paste notes')).toHaveValue('Half a thought');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(intake.dialog).toContainText('The notes have not been added yet.');
  await intake.dialog.getByRole('button', { name: 'Leave without adding' }).click();
  await board.has(1);
});
