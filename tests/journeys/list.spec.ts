import { type Browser, expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board, boxOf } from './people/board.ts';
import { Fingers, middleOf } from './people/fingers.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { csvFile, csvOf, Intake } from './people/intake.ts';
import { Keyboard } from './people/keyboard.ts';
import { List } from './people/list.ts';
import { ListHand } from './people/list-hand.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const buses = ['No bus after six', 'The stop has no seat', 'The fare went up', 'Sunday has none'];
const places = ['The hall is cold', 'The library shut'];
const loose = ['Swings are broken', 'The path has no light', 'Nobody wrote back'];
const tall = { viewport: { width: 1280, height: 1500 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** A list of two themes, and of three notes that are not placed. */
async function onAList(browser: Browser, title: string, options = {}) {
  const { facilitator: ann, ways } = await gather(browser, server, { title }, { ...tall, ...options });
  const rows = [
    ...buses.map((text) => [text, 'Buses']),
    ...places.map((text) => [text, 'Places']),
    ...loose.map((text) => [text, '']),
  ];
  await new Intake(ann.page).brings(csvFile('notes.csv', csvOf([['Note', 'Theme'], ...rows])));
  await ann.knowsTheFirstSteps();
  const list = new List(ann.page);
  await list.opens();
  await expect(list.notes).toHaveCount(rows.length);
  return { ann, ways, list };
}

test('a note is dragged to its turn, a line shows where, and undo takes each back in one step', async ({
  browser,
}) => {
  const { ann, list } = await onAList(browser, 'Turns in the list');
  const hand = ListHand.withMouse(list);
  await hand.takes('Sunday has none');
  await hand.carriesOver('The stop has no seat', 'upper');
  await hand.isPromised('Move in “Buses”');
  await hand.letsGo();
  const moved = ['No bus after six', 'Sunday has none', 'The stop has no seat', 'The fare went up'];
  await expect.poll(() => list.notesOf('Buses')).toEqual(moved);

  await hand.takes('Swings are broken');
  await hand.carriesOver('The hall is cold', 'lower');
  await hand.isPromised('Add to “Places”');
  await hand.letsGo();
  const withSwings = ['The hall is cold', 'Swings are broken', 'The library shut'];
  await expect.poll(() => list.notesOf('Places')).toEqual(withSwings);
  await ann.hears('Note moved to Places.');

  // By key as well, on the box of a note.
  const keys = new Keyboard(ann.page);
  await list.ticks('Swings are broken');
  await keys.presses('Control+z');
  await expect.poll(() => list.notesOf('Places')).toEqual(places);
  await list.box('Swings are broken').focus();
  await keys.presses('Control+y');
  await expect.poll(() => list.notesOf('Places')).toEqual(withSwings);
  await list.box('Swings are broken').focus();
  await keys.presses('Control+z');
  await expect.poll(() => list.notesOf('Places')).toEqual(places);
  await ann.undoes();
  await expect.poll(() => list.notesOf('Buses')).toEqual(buses);
});

test('a note is dropped on the head of a folded theme, and out of its theme', async ({ browser }) => {
  const { list } = await onAList(browser, 'Heads');
  const hand = ListHand.withMouse(list);
  await list.folds('Buses');
  await hand.takes('Nobody wrote back');
  await hand.carriesToHead('Buses');
  await hand.isPromised('Add to “Buses”');
  await hand.letsGo();
  await expect(list.section('Buses')).toContainText('5 notes');
  await list.unfolds('Buses');
  await expect.poll(() => list.notesOf('Buses')).toEqual([...buses, 'Nobody wrote back']);

  await hand.takes('No bus after six');
  await hand.carriesToHead('Not placed yet');
  await hand.isPromised('Take out of “Buses”');
  await hand.letsGo();
  await expect(list.section('Not placed yet').locator('li')).toHaveCount(3);
  await expect.poll(() => list.notesOf('Buses')).toEqual([...buses.slice(1), 'Nobody wrote back']);
});

test('all that are selected come along in their order, and Escape calls it off', async ({ browser }) => {
  const { ann, list } = await onAList(browser, 'Several in the list');
  const hand = ListHand.withMouse(list);
  for (const text of ['Nobody wrote back', 'The library shut', 'Swings are broken']) await list.ticks(text);
  await hand.takes('The library shut');
  await expect(hand.rows).toHaveCount(3);
  await hand.carriesOver('The fare went up', 'upper');
  await hand.isPromised('Add 3 notes to “Buses”');
  await ann.page.keyboard.press('Escape');
  await hand.letsGo();
  await expect(list.selected).toHaveCount(3);
  expect(await list.notesOf('Buses')).toEqual(buses);

  await hand.takes('The library shut');
  await hand.carriesOver('The fare went up', 'upper');
  await hand.letsGo();
  const [one = '', two = '', ...others] = buses;
  const together = ['Swings are broken', 'Nobody wrote back', 'The library shut'];
  await expect.poll(() => list.notesOf('Buses')).toEqual([one, two, ...together, ...others]);
  await ann.undoes();
  await expect.poll(() => list.notesOf('Buses')).toEqual(buses);
  expect(await list.notesOf('Places')).toEqual(places);
});

test('a finger drags by the handle at once, and scrolls everywhere else', async ({ browser }) => {
  const { ann, ways } = await onAList(browser, 'Fingers in the list');
  const phil = await joins(browser, ways, 'Phil', phone);
  const list = new List(phil.page);
  await expect(list.notes).toHaveCount(9);
  const fingers = await Fingers.on(phil.page);
  await fingers.swipe(await middleOf(list.words('Nobody wrote back')), { x: 0, y: -160 });
  await expect.poll(() => list.region.evaluate((region) => region.scrollTop)).toBeGreaterThan(60);
  const hand = await ListHand.withFinger(list);
  await expect(hand.rows).toHaveCount(0);
  await hand.takes('The path has no light');
  // At the edge the list goes on under the finger, until the theme is there.
  const { x, y, height } = await boxOf(list.region);
  await hand.carriesTo({ x: x + 30, y: y + height - 8 });
  await expect(list.note('The hall is cold')).toBeInViewport({ ratio: 1 });
  await hand.carriesTo({ x: x + 30, y: y + height / 2 });
  await hand.carriesOver('The hall is cold', 'upper');
  await hand.isPromised('Add to “Places”');
  await hand.letsGo();
  await expect.poll(() => list.notesOf('Places')).toEqual(['The path has no light', ...places]);
  const anns = new List(ann.page);
  await expect.poll(() => anns.notesOf('Places')).toEqual(['The path has no light', ...places]);
});

test('the list stands still under a hand that drags, whatever others do meanwhile', async ({ browser }) => {
  const { ann, ways, list } = await onAList(browser, 'Still');
  const bob = await joins(browser, ways, 'Bob', tall);
  const bobs = new List(bob.page);
  await bobs.opens();
  const hand = ListHand.withMouse(list);
  await hand.takes('Swings are broken');
  await hand.carriesOver('The stop has no seat', 'upper');
  await hand.isPromised('Add to “Buses”');
  const before = await boxOf(list.note('The stop has no seat'));
  // Above, at and below the place that Ann aims at.
  await bobs.removes('The path has no light');
  await bobs.moves('The stop has no seat', 'Places');
  await bobs.removes('No bus after six');
  await expect(list.section('Places')).toContainText('3 notes');
  expect(await boxOf(list.note('The stop has no seat'))).toEqual(before);
  await hand.letsGo();
  // In front of the next that was seen there and still is.
  const expected = ['Swings are broken', 'The fare went up', 'Sunday has none'];
  for (const one of [list, bobs]) await expect.poll(() => one.notesOf('Buses')).toEqual(expected);
  await expect(list.notes).toHaveCount(7);

  // What somebody else has deleted of Ann's selection is not brought back with what she deletes.
  await list.ticks('Nobody wrote back');
  await list.ticks('The hall is cold');
  await bobs.removes('Nobody wrote back');
  await expect(list.notes).toHaveCount(6);
  await list.box('The hall is cold').press('Delete');
  await ann.isTold('Note deleted.');
  await ann.notices.getByRole('button', { name: 'Undo' }).click();
  await expect(list.note('The hall is cold')).toBeVisible();
  await expect(list.notes).toHaveCount(6);
});

test('who drags on the board sees what is held in the list, and is told of the later drop', async ({
  browser,
}) => {
  const { ways, list } = await onAList(browser, 'Board and list at once');
  const bob = await joins(browser, ways, 'Bob', tall);
  const board = new Board(bob.page);
  await board.has(9);
  const hand = ListHand.withMouse(list);
  await hand.takes('Swings are broken');
  await expect(board.region.getByText('Swings are broken', { exact: true })).toHaveCount(2);
  const bobsHand = await board.takes('Swings are broken');
  await bobsHand.carries({ x: 40, y: 160 });
  await bobsHand.letsGo();
  await bob.sees('Saved');
  await hand.carriesOver('The hall is cold', 'upper');
  await hand.letsGo();
  await expect(board.theme('Places')).toContainText('3 notes');
  await bob.isTold(/was moving “Swings are broken” as well and put it down after you/);
});

test('clicks and keys select many, and one bar does for the list what it does for the board', async ({
  browser,
}) => {
  const { ann, list } = await onAList(browser, 'Many');
  const keys = new Keyboard(ann.page);
  await list.words('The path has no light').click({ modifiers: ['ControlOrMeta'] });
  await expect(list.selected).toHaveCount(1);
  await list.words('No bus after six').click({ modifiers: ['Shift'] });
  await expect(list.selected).toHaveCount(3);
  await list.words('Nobody wrote back').click({ modifiers: ['ControlOrMeta'] });
  await expect(list.selected).toHaveCount(2);
  await expect(list.selectionBar).toContainText('2 notes selected');
  await keys.presses('Control+a');
  await expect(list.selected).toHaveCount(9);
  await expectAccessible(ann.page);
  await keys.presses('Escape');
  await expect(list.selected).toHaveCount(0);
  await expect(list.selectionBar).toBeHidden();

  await expect(list.box('Nobody wrote back')).toBeFocused();
  await keys.presses('Home', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(list.selected).toHaveCount(3);
  await list.selectionBar.getByRole('button', { name: 'Group these' }).click();
  await keys.types('What is broken');
  await keys.presses('Enter');
  await expect.poll(() => list.notesOf('What is broken')).toEqual(loose);
  await list.ticks('Nobody wrote back');
  await list.ticks('Swings are broken');
  await expect(list.selectionBar.getByRole('button', { name: 'Split off' })).toBeVisible();
  await list.folds('What is broken');
  await expect(list.selectionBar).toBeHidden();

  // What is typed while the editor is still on its way is no shortcut.
  let arrives = () => {};
  const onItsWay = new Promise<void>((done) => {
    arrives = done;
  });
  await ann.page.route('**/RichTextEditor-*.js', async (route) => {
    await onItsWay;
    await route.continue();
  });
  await ann.page.reload();
  await list.box('The hall is cold').focus();
  await keys.presses('F2', 'm', 'Delete');
  arrives();
  await expect(list.region.getByRole('textbox', { name: 'The words of this note' })).toBeFocused();
  await expect(ann.page.getByRole('dialog')).toBeHidden();
  await expect(list.notes).toHaveCount(9);
});

test('from list to board and back the selection and the place are kept', async ({ browser }) => {
  const { ann, list } = await onAList(browser, 'Back and forth');
  await ann.page.setViewportSize({ width: 1024, height: 500 });
  const board = new Board(ann.page);
  await list.words('Sunday has none').click({ modifiers: ['ControlOrMeta'] });
  await board.opens();
  await expect(board.note('Sunday has none')).toHaveAttribute('aria-selected', 'true');
  await expect(board.note('Sunday has none')).toBeInViewport({ ratio: 1 });
  // Somebody looks elsewhere on the board, and has another note there.
  await board.showsAll();
  await board.note('The library shut').click();
  await list.opens();
  await expect(list.box('The library shut')).toBeChecked();
  await expect(list.note('The library shut')).toBeInViewport({ ratio: 1 });
  // Or only looks elsewhere in the list: there they come back to.
  await list.note('Swings are broken').scrollIntoViewIfNeeded();
  await board.opens();
  await list.opens();
  await expect(list.note('Swings are broken')).toBeInViewport({ ratio: 1 });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing is in the way while notes are selected and dragged, ${colorScheme}`, async ({ browser }) => {
    const { ann, list } = await onAList(browser, `Accessible ${colorScheme}`, { colorScheme });
    const hand = ListHand.withMouse(list);
    await list.ticks('The path has no light');
    await list.ticks('No bus after six');
    await expectAccessible(ann.page);
    await hand.takes('No bus after six');
    await hand.carriesOver('The hall is cold', 'upper');
    await hand.isPromised('Add 2 notes to “Places”');
    await expectAccessible(ann.page);
    await ann.page.keyboard.press('Escape');
    await hand.letsGo();
    for (const width of [390, 320]) {
      await ann.page.setViewportSize({ width, height: 844 });
      const tooWide = await list.region.evaluate((region) => region.scrollWidth - region.clientWidth);
      expect(tooWide, `at ${width}`).toBe(0);
      const { width: across, height } = await boxOf(hand.handle('No bus after six'));
      expect(Math.min(across, height)).toBeGreaterThanOrEqual(24);
    }
    await expectAccessible(ann.page);
  });
}
