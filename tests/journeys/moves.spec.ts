import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board, boxOf } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { Keyboard } from './people/keyboard.ts';
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

/** One theme of three notes, and a note beside it. */
async function makesATheme({ page }: Participant): Promise<Board> {
  const board = new Board(page);
  for (const text of ['No bus after six', 'The stop has no seat', 'The fare went up', 'The hall is cold']) {
    await board.adds(text);
  }
  await board.showsAll();
  await board.dropsNoteOnNote('The stop has no seat', 'No bus after six');
  await board.namesTheTheme('Buses');
  await board.showsAll();
  await board.dropsNoteOnTheme('The fare went up', 'Buses');
  await expect(board.theme('Buses')).toContainText('3 notes');
  await board.showsAll();
  return board;
}

/** In pixels, from the corner of the theme to that of the note beside it. */
async function wayFromTheme(board: Board): Promise<{ right: number; down: number }> {
  const [note, theme] = [await boxOf(board.note('The hall is cold')), await boxOf(board.theme('Buses'))];
  return { right: Math.round(note.x - theme.x), down: Math.round(note.y - theme.y) };
}

/** Milliseconds of each movement that the page has animated from now on. */
async function glidesOf({ page }: Participant): Promise<() => Promise<unknown[]>> {
  const glides = await page.evaluateHandle(() => {
    const durations: unknown[] = [];
    const { animate } = Element.prototype;
    Element.prototype.animate = function (frames, options) {
      durations.push(typeof options === 'object' ? options.duration : options);
      return animate.call(this, frames, options);
    };
    return durations;
  });
  return () => glides.jsonValue();
}

const bar = ({ page }: Participant) => page.getByRole('toolbar', { name: 'What to do with this theme' });

test('a theme is folded for oneself alone, on the board and in the list', async ({ browser }) => {
  const { facilitator: ann, ways } = await gather(browser, server, { title: 'Folding' });
  const bob = await joins(browser, ways, 'Bob');
  const anns = await makesATheme(ann);
  const bobs = new Board(bob.page);
  await bobs.has(4);

  await anns.presses('Buses', 'Fold');
  await expect(anns.notes).toHaveCount(1);
  await expect(anns.theme('Buses')).toHaveAccessibleName(/3 notes.*folded$/);
  await expectAccessible(ann.page);
  await expect(bobs.notes).toHaveCount(4);

  await anns.dropsNoteOnTheme('The hall is cold', 'Buses');
  await expect(anns.theme('Buses')).toContainText('4 notes');
  await expect(bobs.theme('Buses')).toContainText('4 notes');
  await expect(anns.notes).toHaveCount(0);

  const list = new List(ann.page);
  await list.opens();
  await expect(list.notes).toHaveCount(0);
  await list.region.getByRole('button', { name: 'Unfold: Buses' }).click();
  await expect(list.notes).toHaveCount(4);
  await anns.opens();
  await anns.has(4);

  // Folding and unfolding all is about the themes that are shown, and leaves the others.
  await list.opens();
  await list.folds('Not placed yet');
  await anns.opens();
  await ann.page.getByRole('button', { name: 'More for the board' }).press('Enter');
  await expect(ann.page.getByRole('menuitem', { name: 'Unfold all themes' })).toBeDisabled();
  await ann.page.getByRole('menuitem', { name: /^Fold all themes/ }).click();
  await expect(anns.theme('Buses')).toHaveAccessibleName(/folded$/);
  await list.opens();
  await list.shows('Buses');
  await list.chooses('Unfold all themes');
  await list.shows('All themes');
  await expect(list.notes).toHaveCount(4);
  await expect(list.region.getByRole('button', { name: 'Unfold: Not placed yet' })).toBeVisible();
});

test('what folds a theme is large enough to be pressed when the board is small', async ({ browser }) => {
  const { facilitator: ann } = await gather(browser, server, { title: 'Small' });
  const board = await makesATheme(ann);
  for (let step = 0; step < 3; step += 1)
    await ann.page.getByRole('button', { name: 'Zoom out' }).press('Enter');
  const { x, y, width, height } = await boxOf(board.theme('Buses').locator('[data-fold]'));
  expect(width).toBeLessThan(18);
  await ann.page.mouse.click(x + 23, y + height - 23);
  await expect(board.theme('Buses')).toHaveAccessibleName(/folded$/);
  await ann.page.mouse.click(x + 1, y + height - 1);
  await expect(board.theme('Buses')).not.toHaveAccessibleName(/folded$/);
  await ann.page.mouse.click(x + 26, y + height - 1);
  await expect(board.theme('Buses')).toHaveAttribute('aria-selected', 'true');
  await expect(board.theme('Buses')).not.toHaveAccessibleName(/folded$/);
});

test('a theme is drawn wider by its edge, narrower by key, and back', async ({ browser }) => {
  const { facilitator: ann } = await gather(browser, server, { title: 'Columns' });
  const board = await makesATheme(ann);
  await board.theme('Buses').click({ position: { x: 60, y: 12 } });
  await board.drawsTheEdge('Buses', 300);
  await ann.hears('Theme shown in 3 columns.');
  await board.theme('Buses').press('[');
  await ann.hears('Theme shown in 2 columns.');
  await ann.undoes();
  await board.theme('Buses').click({ position: { x: 60, y: 12 } });
  await bar(ann).getByRole('button', { name: 'Columns' }).click();
  await ann.page.getByRole('menuitem', { name: 'Wider' }).click();
  await ann.hears('Theme shown in 4 columns.');

  await board.presses('Buses', 'Ungroup');
  await expect(board.theme('Buses')).toHaveCount(0);
  await ann.undoes();
  await expect(board.theme('Buses')).toHaveAttribute('aria-selected', 'true');
  await board.showsAll();
  await board.drawsTheEdge('Buses', -750);
  await ann.hears('Theme shown in 1 column.');
});

test('what is only for notes leaves a theme alone, and its title is composed before it is done', async ({
  browser,
}) => {
  const { facilitator: ann } = await gather(browser, server, { title: 'Title' });
  const board = await makesATheme(ann);
  const keys = new Keyboard(ann.page);
  await board.theme('Buses').click({ position: { x: 60, y: 12 } });
  await keys.presses('m', 'g', 'Enter');
  const title = ann.page.getByRole('textbox', { name: 'Title of the theme' });
  await expect(title).toBeFocused();
  await expect(ann.page.getByRole('dialog')).toHaveCount(0);
  await expect(ann.notices.getByRole('button')).toHaveCount(0);
  const line = await ann.page.context().newCDPSession(ann.page);
  await line.send('Input.imeSetComposition', { text: 'ばす', selectionStart: 2, selectionEnd: 2 });
  await keys.presses('Enter');
  await expect(title).toBeFocused();
});

test('the board is tidied for everybody in one step, which is taken back in one', async ({ browser }) => {
  const { facilitator: ann, ways } = await gather(browser, server, { title: 'Tidy' });
  const bob = await joins(browser, ways, 'Bob');
  const anns = await makesATheme(ann);
  const bobs = new Board(bob.page);
  await bobs.has(4);
  const before = await wayFromTheme(anns);
  const glides = await glidesOf(ann);
  await anns.choosesForTheBoard('Tidy the board');
  await ann.isTold('The board is tidy.');
  await expect.poll(glides).toContain(160);
  for (const board of [anns, bobs]) {
    await expect.poll(async () => (await board.placeBeside('The hall is cold', 'Buses')).isBelow).toBe(true);
  }
  await ann.page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  expect(await wayFromTheme(anns)).not.toEqual(before);
  const tidy = await wayFromTheme(anns);
  await ann.undoes();
  await expect.poll(() => wayFromTheme(anns)).toEqual(before);
  await ann.redoes();
  await expect.poll(() => wayFromTheme(anns)).toEqual(tidy);
  await ann.undoes();
  await expect.poll(() => wayFromTheme(anns)).toEqual(before);
  const sofar = (await glides()).length;
  await ann.page.emulateMedia({ reducedMotion: 'reduce' });
  await anns.choosesForTheBoard('Tidy the board');
  await expect.poll(() => wayFromTheme(anns)).toEqual(tidy);
  await anns.choosesForTheBoard('Tidy the board');
  await ann.isTold('The board is tidy already.');
  expect(await glides()).toHaveLength(sofar);
});

test('notes change places in a theme, and a theme its place, without dragging', async ({ browser }) => {
  const { facilitator: ann } = await gather(browser, server, { title: 'Places' });
  const board = await makesATheme(ann);
  const keys = new Keyboard(ann.page);
  await board.note('The fare went up').click();
  await keys.presses('Alt+ArrowUp');
  await ann.hears('Place 1 of 3.');
  await expect(board.note('The fare went up')).toBeFocused();
  await keys.presses('Alt+ArrowRight', 'Alt+ArrowRight');
  await ann.hears('Place 3 of 3.');
  const list = new List(ann.page);
  await list.opens();
  const of = async () => (await list.shown()).find(({ theme }) => theme === 'Buses')?.notes;
  expect((await of())?.at(-1)).toBe('The fare went up');

  await list.movesTo('The fare went up', 'Buses', 'First');
  await expect.poll(async () => (await of())?.[0]).toBe('The fare went up');

  await board.opens();
  await board.showsAll();
  await board.note('The fare went up').click();
  await board.note('No bus after six').click({ modifiers: ['Shift'] });
  const forNotes = ann.page.getByRole('toolbar', { name: 'What to do with these notes' });
  await forNotes.getByRole('button', { name: 'More' }).click();
  await ann.page.getByRole('menuitem', { name: 'Take out of the theme' }).click();
  await ann.hears('2 notes taken out of their themes.');
  for (const text of ['The fare went up', 'No bus after six'])
    await expect(board.note(text)).toBeInViewport();
  await ann.undoes();
  await board.showsAll();
  const before = await board.theme('Buses').boundingBox();
  await board.theme('Buses').click({ position: { x: 60, y: 12 } });
  await bar(ann).getByRole('button', { name: 'More' }).click();
  await ann.page.getByRole('menuitem', { name: 'Move down' }).click();
  await ann.hears('Theme moved.');
  await expect.poll(async () => (await board.theme('Buses').boundingBox())?.y).not.toBe(before?.y);

  // What goes by one key has a way back beside the words that tell of it.
  await board.theme('Buses').press('Delete');
  await ann.isTold('“Buses” is ungrouped.');
  await expect(board.theme('Buses')).toBeHidden();
  await ann.notices.getByRole('button', { name: 'Undo' }).click();
  await expect(board.theme('Buses')).toContainText('3 notes');
});
