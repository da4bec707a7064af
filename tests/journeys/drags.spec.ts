import { type Browser, expect, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board, boxOf, middleOf } from './people/board.ts';
import { gather, goHome } from './people/gathering.ts';
import { csvFile, csvOf, Intake } from './people/intake.ts';
import { Pointing } from './people/pointing.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const inBuses = ['No bus after six', 'The stop has no seat', 'The fare went up', 'Sunday has none'];
const loose = ['The hall is cold', 'The path has no light', 'Swings are broken'];

/** One theme of four notes, and three notes that are not placed. */
async function onABoard(browser: Browser, title: string) {
  const { facilitator: ann } = await gather(browser, server, { title });
  const rows = [...inBuses.map((text) => [text, 'Buses']), ...loose.map((text) => [text, ''])];
  await new Intake(ann.page).brings(csvFile('notes.csv', csvOf([['Note', 'Theme'], ...rows])));
  await ann.knowsTheFirstSteps();
  const board = new Board(ann.page);
  await board.has(inBuses.length + loose.length);
  return { ann, board };
}

/** The notes of the theme, from top to bottom and left to right. */
async function orderIn(board: Board): Promise<string[]> {
  const placed = await Promise.all(
    inBuses.map(async (text) => ({ text, ...(await boxOf(board.note(text))) })),
  );
  return placed.sort((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text);
}

test('a note that is thrown lies where the pointer let go, not where it was seen last', async ({
  browser,
}) => {
  const { ann, board } = await onABoard(browser, 'Throw');
  const note = board.note('The hall is cold');
  const mouse = await Pointing.with(ann.page, 'mouse');
  const by = [
    { x: 260, y: 140 },
    { x: -310, y: 20 },
    { x: 90, y: 130 },
  ];
  for (const { x, y } of by) {
    const from = middleOf(await boxOf(note));
    const to = { x: from.x + x, y: from.y + y };
    await mouse.throws(from, to);
    await expect.poll(async () => near(middleOf(await boxOf(note)), to)).toBe(true);
    await expect(note).not.toHaveAttribute('data-held');
  }
});

test('at the edge of the view the board moves on under what is dragged', async ({ browser }) => {
  const { ann, board } = await onABoard(browser, 'Edge');
  const hand = await board.takes('The hall is cold');
  const view = await boxOf(board.region);
  const away = await boxOf(board.theme('Buses'));
  await hand.carriesTo({ x: view.x + view.width - 6, y: view.y + view.height / 2 });
  await expect.poll(async () => away.x - (await boxOf(board.theme('Buses'))).x).toBeGreaterThan(300);
  // However far the board went meanwhile, nothing lies yet in what came in on this side.
  await hand.carriesTo({ x: view.x + view.width - 90, y: view.y + view.height / 2 });
  await hand.letsGo();
  const lies = async () => middleOf(await boxOf(board.note('The hall is cold')));
  await expect.poll(async () => near(await lies(), hand.pointer())).toBe(true);
  await ann.undoes();
  await board.showsAll();
  await expect(board.note('The hall is cold')).toBeVisible();
});

test('several notes come along, and are called off together', async ({ browser }) => {
  const { ann, board } = await onABoard(browser, 'Several');
  const { keyboard } = ann.page;
  for (const text of loose) await board.note(text).click({ modifiers: ['Shift'] });
  const before = await Promise.all(loose.map((text) => boxOf(board.note(text))));
  const undo = ann.page.getByRole('button', { name: 'Undo what I did' });
  await expect(undo).toBeDisabled();
  const calledOff = await board.takes('The path has no light');
  await calledOff.carriesTo(middleOf(await boxOf(board.theme('Buses'))));
  await expect(ann.page.getByText('Add 3 notes to “Buses”')).toBeVisible();
  await keyboard.press('Escape');
  await expect(board.promised).toHaveCount(0);
  await calledOff.letsGo();
  expect(await Promise.all(loose.map((text) => boxOf(board.note(text))))).toEqual(before);
  await expect(undo).toBeDisabled();

  const hand = await board.takes('The path has no light');
  const head = await boxOf(board.theme('Buses'));
  await hand.carriesTo({ x: head.x + 60, y: head.y + 12 });
  await expect(board.promised).toHaveAttribute('data-promise', 'theme');
  await hand.letsGo();
  await expect(board.theme('Buses')).toContainText('7 notes');
  await ann.undoes();
  await expect(board.theme('Buses')).toContainText('4 notes');
});

test('a theme is carried with all that is in it', async ({ browser }) => {
  const { ann, board } = await onABoard(browser, 'Whole');
  const apart = async () => {
    const head = await boxOf(board.theme('Buses'));
    const notes = await Promise.all(inBuses.map((text) => boxOf(board.note(text))));
    return notes.map(({ x, y }) => [Math.round(x - head.x), Math.round(y - head.y)]);
  };
  const before = await apart();
  const at = await boxOf(board.theme('Buses'));
  const hand = await board.takesTheme('Buses');
  await hand.carries({ x: 40, y: 170 });
  // While it is carried its notes are with it.
  expect(await apart()).toEqual(before);
  await hand.letsGo();
  await expect.poll(async () => Math.round((await boxOf(board.theme('Buses'))).y - at.y)).toBe(170);
  expect(await apart()).toEqual(before);
  await ann.undoes();
  await expect.poll(async () => near(await boxOf(board.theme('Buses')), at)).toBe(true);
});

test('a note is drawn to another place in its theme, where a mark shows its turn', async ({ browser }) => {
  const { ann, board } = await onABoard(browser, 'Turns');
  const [first = '', ...others] = await orderIn(board);
  const last = await boxOf(board.note(others.at(-1) ?? ''));
  const hand = await board.takes(first);
  await hand.carriesTo({ x: last.x + last.width - 8, y: last.y + last.height / 2 });
  await expect(ann.page.getByText('Move in “Buses”')).toBeVisible();
  await hand.letsGo();
  await expect.poll(() => orderIn(board)).toEqual([...others, first]);
  await ann.undoes();
  await expect.poll(() => orderIn(board)).toEqual([first, ...others]);
});

test('a note is taken out of its theme, and two that meet make one', async ({ browser }) => {
  const { ann, board } = await onABoard(browser, 'Out and together');
  const hand = await board.takes('The fare went up');
  const { width, ...corner } = await boxOf(board.note('The hall is cold'));
  const cold = middleOf({ width, ...corner });
  await hand.carriesTo({ x: cold.x + 20, y: cold.y + 150 });
  await expect(ann.page.getByText('Take out of “Buses”')).toBeVisible();
  await hand.carriesTo(cold);
  await expect(ann.page.getByText('Make a theme of these two')).toBeVisible();
  await ann.page.keyboard.down('Control');
  await ann.page.mouse.wheel(0, -40);
  await ann.page.keyboard.up('Control');
  const isAround = async () => {
    const [mark, note] = [await boxOf(board.promised), await boxOf(board.note('The hall is cold'))];
    return near(mark, note) && Math.abs(mark.width - note.width) <= 2;
  };
  await expect
    .poll(async () => (await boxOf(board.note('The hall is cold'))).width / width)
    .toBeGreaterThan(1.2);
  await expect.poll(isAround).toBe(true);
  await hand.letsGo();
  await board.namesTheTheme('What costs');
  await expect(board.theme('What costs')).toContainText('2 notes');
  await expect(board.theme('Buses')).toContainText('3 notes');
});

test('the edge of a theme can be taken hold of also from the furthest away', async ({ browser }) => {
  const { ann, board } = await onABoard(browser, 'Far');
  await board.theme('Buses').click({ position: { x: 60, y: 12 } });
  for (let turn = 0; turn < 16; turn += 1) await ann.page.keyboard.press('-');
  const { x, y, width, height } = await boxOf(board.grounds.first());
  expect(height).toBeLessThan(24);
  const cursors = await ann.page.evaluate(
    ({ right, middle }) =>
      [-11, 0, 11].flatMap((across) =>
        [-11, 0, 11].map((down) => {
          const under = document.elementFromPoint(right + across, middle + down);
          return under === null ? '' : getComputedStyle(under).cursor;
        }),
      ),
    { right: x + width, middle: y + height / 2 },
  );
  expect([...new Set(cursors)]).toEqual(['ew-resize']);
});

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The board lies on whole pixels and places are whole: not more than that is between them. */
function near(a: Point, b: Point): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) <= 2;
}
