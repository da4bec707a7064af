import { type Browser, expect, type Locator, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { Fingers, middleOf } from './people/fingers.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { Pointing } from './people/pointing.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const tablet = { viewport: { width: 1024, height: 768 }, hasTouch: true };
const [bus, hall] = ['No bus after six', 'The hall is cold'];

/** Two notes far enough from each other, on a tablet. */
async function onATablet(browser: Browser, title: string) {
  const { facilitator: ann } = await gather(browser, server, { title }, tablet);
  const board = new Board(ann.page);
  for (const text of [bus, hall]) await board.adds(text);
  await board.showsAll();
  const hand = await board.takes(hall);
  await hand.carries({ x: 150, y: 200 });
  await hand.letsGo();
  await board.showsAll();
  await ann.sees('Saved');
  return { ann, board, fingers: await Fingers.on(ann.page) };
}

/** How far a note lies from another, on the glass. */
async function apart(a: Locator, b: Locator) {
  const [from, to] = [await middleOf(a), await middleOf(b)];
  return { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) };
}

test('one finger moves the board, also where it begins on a note, and never the note', async ({
  browser,
}) => {
  const { board, fingers } = await onATablet(browser, 'Swipe');
  const [first, second] = [board.note(bus), board.note(hall)];
  const between = await apart(first, second);
  const before = await middleOf(first);
  await fingers.swipe({ x: before.x, y: before.y - 150 }, { x: 80, y: 40 });
  const panned = await middleOf(first);
  expect(panned.x - before.x).toBeGreaterThan(70);
  expect(panned.y - before.y).toBeGreaterThan(30);

  await fingers.swipe(panned, { x: -90, y: -30 });
  const back = await middleOf(first);
  expect(back.x - panned.x).toBeLessThan(-80);
  expect(await apart(first, second)).toEqual(between);
  await expect(first).toHaveAttribute('aria-selected', 'false');
});

test('a finger that rests on a note carries it, and puts it down where it is lifted', async ({ browser }) => {
  const { ann, board, fingers } = await onATablet(browser, 'Hold');
  const note = board.note(bus);
  const at = await fingers.holds(note);
  const to = { x: at.x + 40, y: at.y + 190 };
  await fingers.slide(new Map([[0, to]]));
  await fingers.lift();
  await expect.poll(async () => roundOf(await middleOf(note))).toEqual(roundOf(to));
  await ann.undoes();
  await expect.poll(async () => roundOf(await middleOf(note))).toEqual(roundOf(at));
});

test('a finger that rests on a note and is lifted there has changed nothing', async ({ browser }) => {
  const { ann, board, fingers } = await onATablet(browser, 'Rest');
  const first = board.note(bus);
  await ann.undoes();
  const redo = ann.page.getByRole('button', { name: 'Redo' });
  await expect(redo).toBeEnabled();
  await fingers.holds(first);
  await fingers.lift();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first).not.toHaveAttribute('data-held');
  // Whatever is written takes away what could be done again.
  await expect(redo).toBeEnabled();
});

test('a palm that comes down while a note is carried neither drops it nor takes it elsewhere', async ({
  browser,
}) => {
  const { board, fingers } = await onATablet(browser, 'Palm');
  const note = board.note(bus);
  const at = await fingers.holds(note);
  const to = { x: at.x + 60, y: at.y + 200 };
  await fingers.slide(new Map([[0, to]]));
  await fingers.press({ x: 300, y: 600 });
  await fingers.slide(new Map([[1, { x: 420, y: 640 }]]));
  await fingers.liftsOnly(1);
  await expect(note).toHaveAttribute('data-held');
  const further = { x: to.x + 20, y: to.y - 10 };
  await fingers.slide(new Map([[0, further]]));
  await fingers.lift();
  await expect.poll(async () => roundOf(await middleOf(note))).toEqual(roundOf(further));
});

test('two fingers zoom around the place between them, also where they rest on a note, whatever a third does', async ({
  browser,
}) => {
  const { ann, board, fingers } = await onATablet(browser, 'Pinch');
  const note = board.note(bus);
  const middle = await middleOf(note);
  const { width = 0 } = (await note.boundingBox()) ?? {};
  await fingers.spreads(middle, 1.8);
  await expect(note).not.toHaveAttribute('data-held');
  const { width: larger = 0 } = (await note.boundingBox()) ?? {};
  expect(larger / width).toBeGreaterThan(1.6);
  expect(larger / width).toBeLessThan(2);
  const after = await middleOf(note);
  expect(Math.hypot(after.x - middle.x, after.y - middle.y)).toBeLessThan(12);

  await fingers.press({ x: 300, y: 300 }, { x: 500, y: 300 });
  await fingers.slide(new Map([[0, { x: 290, y: 300 }]]));
  const pinched = await middleOf(note);
  await fingers.press({ x: 800, y: 650 });
  await fingers.slide(new Map([[2, { x: 700, y: 600 }]]));
  expect(await middleOf(note)).toEqual(pinched);
  await fingers.slide(new Map([[0, { x: 292, y: 300 }]]));
  const onward = await middleOf(note);
  expect(Math.hypot(onward.x - pinched.x, onward.y - pinched.y)).toBeLessThan(12);
  await fingers.lift();
  await ann.sees('Saved');
});

test('a tap selects, and only a double tap opens a note for writing', async ({ browser }) => {
  const { board, fingers } = await onATablet(browser, 'Tap');
  const { page } = fingers;
  const note = board.note(bus);
  const { x, y } = await middleOf(note);
  await page.touchscreen.tap(x, y);
  await expect(note).toHaveAttribute('aria-selected', 'true');
  await expect(board.editor).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'What to do with these notes' })).toBeVisible();
  await fingers.tapsTwice({ x, y });
  await expect(board.editor).toBeFocused();
});

test('in selection mode every tap adds a note, and a finger on empty paper draws around them', async ({
  browser,
}) => {
  const { board, fingers } = await onATablet(browser, 'Select');
  const { page } = fingers;
  const [first, second] = [board.note(bus), board.note(hall)];
  const select = page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Select' });
  await expect(select).toHaveAttribute('aria-pressed', 'false');
  await select.tap();
  await expect(select).toHaveAttribute('aria-pressed', 'true');
  const paper = { x: 900, y: 120 };
  await page.touchscreen.tap(paper.x, paper.y);
  await expect(second).toHaveAttribute('aria-selected', 'false');
  for (const note of [first, second]) {
    const { x, y } = await middleOf(note);
    await page.touchscreen.tap(x, y);
  }
  for (const note of [first, second]) await expect(note).toHaveAttribute('aria-selected', 'true');
  // However long the finger rests: it has carried nothing anywhere.
  for (const isSelected of ['false', 'true']) {
    for (const note of [first, second]) {
      await fingers.holds(note);
      await fingers.lift();
      await expect(note).toHaveAttribute('aria-selected', isSelected);
    }
  }
  await expect(first).toHaveAttribute('aria-selected', 'true');

  await page.touchscreen.tap(paper.x, paper.y);
  await expect(first).toHaveAttribute('aria-selected', 'false');
  // A second finger makes a pinch of it; the board is not left waiting for the end of the selection.
  await fingers.press(paper);
  await fingers.slide(new Map([[0, await middleOf(first)]]));
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await fingers.press({ x: 800, y: 600 });
  await fingers.slide(new Map([[1, { x: 810, y: 610 }]]));
  await fingers.lift();
  await expect(page.getByRole('toolbar', { name: 'What to do with these notes' })).toBeVisible();
});

test('a pen takes a note along at once and shows where it hovers', async ({ browser }) => {
  const { facilitator: ann, ways } = await gather(browser, server, { title: 'Pen' }, tablet);
  const bob = await joins(browser, ways, 'Bob');
  const board = new Board(ann.page);
  await board.adds(bus);
  await board.showsAll();
  await ann.page.keyboard.press('Escape');
  const note = board.note(bus);
  const pen = await Pointing.with(ann.page, 'pen');
  const at = await middleOf(note);
  await pen.hovers({ x: at.x - 100, y: at.y - 150 });
  await expect(bob.page.getByText('Organiser', { exact: true }).last()).toBeVisible();
  const to = { x: at.x + 120, y: at.y + 90 };
  await pen.throws(at, to);
  await expect.poll(async () => roundOf(await middleOf(note))).toEqual(roundOf(to));
});

function roundOf({ x, y }: { readonly x: number; readonly y: number }) {
  return { x: Math.round(x), y: Math.round(y) };
}
