import { type Browser, expect, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { Intake } from './people/intake.ts';
import { Keyboard } from './people/keyboard.ts';
import { List } from './people/list.ts';
import { Participant } from './people/participant.ts';
import { Tapper } from './people/tapper.ts';
import { fileOfTwenty, twentyNotes } from './people/twenty-notes.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

/** A board on which twenty notes wait to be placed. */
async function withTwentyNotes(browser: Browser, title: string) {
  const { facilitator, ways } = await gather(browser, server, { title });
  const intake = new Intake(facilitator.page);
  await intake.brings(fileOfTwenty());
  await facilitator.knowsTheFirstSteps();
  return { facilitator, ways };
}

/** Somebody else sees the four themes with the twenty notes in them. */
async function expectClustered({ page }: Participant): Promise<void> {
  const list = new List(page);
  await list.opens();
  const byTheme = async () =>
    Object.fromEntries((await list.shown()).map(({ theme, notes }) => [theme, [...notes].sort()]));
  const expected = Object.entries(twentyNotes).map(([theme, texts]) => [theme, [...texts].sort()]);
  await expect.poll(byTheme).toEqual({ ...Object.fromEntries(expected), 'Not placed yet': [] });
}

test('somebody with a keyboard alone clusters twenty notes on the board', async ({ browser }) => {
  const { facilitator, ways } = await withTwentyNotes(browser, 'By keyboard');
  const page = await (await browser.newContext()).newPage();
  const keys = new Keyboard(page);
  await keys.joins(`${server.url}/j/${ways.code}`, 'Kay');
  const kay = new Participant(page);
  await kay.settlesIn();
  const board = new Board(page);
  await keys.presses('0');
  await expect(board.notes).toHaveCount(20);
  const before = keys.pressed;
  for (const [theme, texts] of Object.entries(twentyNotes)) {
    for (const text of texts) await keys.selectsToo(board.note(text));
    await keys.groupsThem(theme);
  }
  // Going there and selecting it, most often two or three arrows away; measured: four.
  expect((keys.pressed - before) / 20).toBeLessThan(6);
  await kay.sees('Saved');
  await expectClustered(facilitator);
});

test('somebody with a keyboard alone clusters twenty notes in the list', async ({ browser }) => {
  const { facilitator, ways } = await withTwentyNotes(browser, 'By keyboard in the list');
  const page = await (await browser.newContext()).newPage();
  const keys = new Keyboard(page);
  await keys.joins(`${server.url}/j/${ways.code}`, 'Kay');
  const kay = new Participant(page);
  await kay.settlesIn();
  await keys.opensTheList();
  const list = new List(page);
  await expect(list.notes).toHaveCount(20);
  await keys.tabsTo(list.notes.first().getByRole('checkbox'));
  const before = keys.pressed;
  for (const [theme, texts] of Object.entries(twentyNotes)) {
    for (const text of texts) await keys.marks(list.box(text));
    await keys.groupsInTheList(theme);
  }
  // Going there line by line, seven away in the mean of any order, and selecting it.
  expect((keys.pressed - before) / 20).toBeLessThan(10);
  await kay.sees('Saved');
  await expectClustered(facilitator);
});

test('somebody who can only tap clusters twenty notes on a phone', async ({ browser }) => {
  const { facilitator, ways } = await withTwentyNotes(browser, 'By tapping');
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
  const phil = await joins(browser, ways, 'Phil', phone);
  const taps = new Tapper(phil.page);
  await taps.opensTheBoard();
  await taps.beginsToSelect();
  for (const [theme, texts] of Object.entries(twentyNotes)) {
    const [first, second, ...others] = texts;
    await taps.selects([first, second]);
    await taps.groupsThem(theme);
    await taps.selects(others);
    await taps.movesThemTo(theme);
  }
  await phil.sees('Saved');
  await expectClustered(facilitator);
});
