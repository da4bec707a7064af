import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { Intake } from './people/intake.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test('a named snapshot is looked at, restored for everybody, and the restore is undone', async ({
  browser,
}) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'Looking back' });
  const ben = await joins(browser, ways, 'Ben');
  const faysBoard = new Board(fay.page);
  const bensBoard = new Board(ben.page);
  const intake = new Intake(fay.page);
  await intake.opens();
  await intake.pastes('The hall is cold\nNobody knows who to ring\nThe path has no light');
  await intake.adds();
  await intake.isDone();

  const snapshots = await fay.opensPanel('Snapshots');
  await expect(snapshots.getByRole('listitem')).toContainText(['Before notes were brought in']);
  await snapshots.getByLabel('Name of a new snapshot').fill('Before clustering');
  await snapshots.getByRole('button', { name: 'Take a snapshot' }).click();
  await fay.isTold('Snapshot “Before clustering” taken.');
  const kept = snapshots.getByRole('listitem').filter({ hasText: 'Before clustering' });
  await expect(kept).toContainText('3 notes · 0 themes · 0 recommendations');
  await expectAccessible(fay.page);

  await bensBoard.has(3);
  await bensBoard.dropsNoteOnNote('The hall is cold', 'The path has no light');
  await bensBoard.namesTheTheme('Winter');
  await bensBoard.adds('A lamp would do');
  await faysBoard.has(4);

  await kept.getByRole('button', { name: 'Look at it' }).click();
  const past = fay.page.getByRole('region', { name: 'Before clustering' });
  await expect(past).toContainText('Nothing can be changed here.');
  await expect(past.getByRole('option', { name: /^Note: / })).toHaveCount(3);
  await expect(past.getByRole('option', { name: /^Theme: / })).toHaveCount(0);
  await expect(past.getByRole('button', { name: 'Note', exact: true })).toHaveCount(0);
  await expectAccessible(fay.page);
  await past.getByRole('button', { name: 'Back to now' }).click();
  await faysBoard.has(4);
  await expect(faysBoard.theme('Winter')).toBeVisible();

  await kept.getByRole('button', { name: 'Restore' }).click();
  const question = fay.page.getByRole('alertdialog', { name: 'Go back to this snapshot?' });
  await expect(question).toBeVisible();
  await expectAccessible(fay.page);
  await question.getByRole('button', { name: 'Restore this snapshot' }).click();
  for (const board of [faysBoard, bensBoard]) {
    await board.has(3);
    await expect(board.theme('Winter')).toBeHidden();
  }
  await expect(snapshots.getByRole('listitem').filter({ hasText: 'Before a restore' })).toContainText(
    '4 notes · 1 theme',
  );

  await fay.page.getByRole('button', { name: 'Undo the restore' }).click();
  for (const board of [faysBoard, bensBoard]) {
    await board.has(4);
    await expect(board.theme('Winter')).toBeVisible();
    await expect(board.note('A lamp would do')).toBeVisible();
  }
});

test('a member looks at snapshots, and cannot take or restore one', async ({ browser }) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'Not for members' });
  await new Board(fay.page).adds('One note');
  const ofFay = await fay.opensPanel('Snapshots');
  await ofFay.getByLabel('Name of a new snapshot').fill('Start');
  await ofFay.getByRole('button', { name: 'Take a snapshot' }).click();
  await fay.isTold('Snapshot “Start” taken.');
  const ben = await joins(browser, ways, 'Ben');
  const snapshots = await ben.opensPanel('Snapshots');
  await expect(snapshots.getByRole('listitem')).toContainText(['Start']);
  await expect(snapshots.getByRole('button', { name: 'Look at it' })).toBeVisible();
  await expect(snapshots.getByRole('button', { name: 'Restore' })).toBeHidden();
  await expect(snapshots.getByRole('button', { name: 'Take a snapshot' })).toBeHidden();
});
