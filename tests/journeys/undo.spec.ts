import { expect, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test('undo leaves what somebody else has worked on, says so, and goes on when asked again', async ({
  browser,
}) => {
  const { facilitator: ann, ways } = await gather(browser, server, { title: 'Back and forth' });
  const bob = await joins(browser, ways, 'Bob');
  const [anns, bobs] = [new Board(ann.page), new Board(bob.page)];
  await anns.adds('The hall is cold');
  await anns.adds('No bus after six');
  await bobs.has(2);

  const writing = await bobs.writesIn('No bus after six');
  await writing.pressSequentially(' on Sundays');
  await writing.press('Escape');
  await expect(anns.note('No bus after six on Sundays')).toBeVisible();
  await ann.undoes();
  await ann.isTold('Others have worked on the note “No bus after six on Sundays” since, so it stays.');
  await expect(anns.note('No bus after six on Sundays')).toBeVisible();
  await expect(anns.note('The hall is cold')).toBeVisible();

  await ann.undoes();
  await expect(bobs.note('The hall is cold')).toBeHidden();
  await expect(bobs.note('No bus after six on Sundays')).toBeVisible();
  await ann.redoes();
  await expect(bobs.note('The hall is cold')).toBeVisible();
});

test('what is typed in a note that was there is undone by key, in the note', async ({ browser }) => {
  const { facilitator: ann, ways } = await gather(browser, server, { title: 'Typing' });
  const bob = await joins(browser, ways, 'Bob');
  const [anns, bobs] = [new Board(ann.page), new Board(bob.page)];
  await anns.adds('The hall is cold');
  await anns.adds('The path has no light');
  await bobs.has(2);
  const writing = await bobs.writesIn('The path has no light');
  await writing.pressSequentially(' at night');
  await writing.press('Control+z');
  await expect(writing).toHaveText('The path has no light');
  await writing.press('Control+Shift+z');
  await expect(writing).toHaveText('The path has no light at night');

  const note = 'The path has no light at night';
  await anns.note(note).click();
  await ann.page.keyboard.press('Delete');
  await bob.isTold('What you were writing in was deleted by somebody else.');
  await expect(bobs.editor).toBeHidden();
  await expect(bobs.note('The hall is cold')).toBeFocused();
  await ann.undoes();
  await expect(bobs.note(note)).toBeVisible();
  await expect(bobs.editor).toBeHidden();
  await bob.page.keyboard.press('Enter');
  await expect(bobs.editor).toHaveText('The hall is cold');
});

test('after a snapshot was brought back nobody can undo what was done before', async ({ browser }) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'Brought back' });
  const ben = await joins(browser, ways, 'Ben');
  const [fays, bens] = [new Board(fay.page), new Board(ben.page)];
  await fays.adds('The hall is cold');
  const snapshots = await fay.opensPanel('Snapshots');
  await snapshots.getByLabel('Name of a new snapshot').fill('Start');
  await snapshots.getByRole('button', { name: 'Take a snapshot' }).click();
  await fay.isTold('Snapshot “Start” taken.');
  await bens.adds('The path has no light');
  const undo = ben.page.getByRole('button', { name: 'Undo what I did' });
  await expect(undo).toBeEnabled();

  await snapshots.getByRole('listitem').getByRole('button', { name: 'Restore' }).click();
  await fay.page.getByRole('button', { name: 'Restore this snapshot' }).click();
  await bens.has(1);
  await expect(undo).toBeDisabled();
  await bens.adds('A lamp would do');
  await ben.undoes();
  await bens.has(1);
  await expect(undo).toBeDisabled();
});
