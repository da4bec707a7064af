import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { Highlighter } from './people/highlighter.ts';
import { csvFile, csvOf, Intake } from './people/intake.ts';
import { Keyboard } from './people/keyboard.ts';
import { List } from './people/list.ts';
import type { Ways } from './people/organiser.ts';

let server: RunningServer;
let ways: Ways;

const rows = [
  ['Note', 'Theme', 'Author', 'Organisation', 'Tags'],
  ['No bus after nine', 'Getting around', 'Rosa', 'Lunch Club', 'transport'],
  ['The driver waits for me', 'Getting around', 'Idris', 'Parents Together', 'transport; thanks'],
  ['The path has no light', 'Getting around', 'Rosa', 'Lunch Club', 'safety'],
  ['The library is warm', 'Warm places', 'Idris', 'Parents Together', 'thanks'],
  ['A taxi costs too much', '', 'Mei', 'Green Fingers', 'transport'],
];

test.beforeEach(async ({ browser }, { title }) => {
  server = await startServer();
  const made = await gather(browser, server, { title: title.slice(0, 40) });
  ways = made.ways;
  await new Intake(made.facilitator.page).brings(csvFile('notes.csv', csvOf(rows)));
  await made.facilitator.sees('Saved');
});
test.afterEach(async ({ browser }) => {
  await goHome(browser);
  expect(await server.stop()).toBe(0);
});

test('with the keyboard alone: highlight, select those, group these', async ({ browser }) => {
  const { page } = await joins(browser, ways, 'Kit', { colorScheme: 'dark' });
  const [kit, board, keyboard] = [new Highlighter(page), new Board(page), new Keyboard(page)];
  await board.has(5);
  await keyboard.tabsTo(page.getByRole('button', { name: 'Highlight', exact: true }));
  await keyboard.presses('Enter');
  await keyboard.tabsTo(kit.sheet.getByLabel('Tag'));
  await keyboard.types('transport');
  await kit.isTold('3 of 5 notes');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  await keyboard.presses('Escape');
  await expect(kit.sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Highlight', exact: true })).toBeFocused();
  await expect(page.getByRole('option', { name: /^Note: .*, highlighted$/ })).toHaveCount(3);
  await expect(board.note('The library is warm')).toHaveAccessibleName(/in theme Warm places$/);
  await expectAccessible(page);
  await keyboard.tabsTo(kit.bar.getByRole('button', { name: 'Select these' }));
  await keyboard.presses('Enter');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(3);
  await expect(page.locator('[data-thing]:focus')).toHaveAccessibleName(/, highlighted$/);
  await keyboard.presses('g');
  await keyboard.types('Buses and taxis');
  await keyboard.presses('Enter');
  await expect(board.theme('Buses and taxis')).toHaveAccessibleName(/3 notes/);
  await keyboard.tabsTo(kit.bar.getByRole('button', { name: 'Show all' }));
  await keyboard.presses('Enter');
  await expect(page.getByRole('option', { name: /, highlighted$/ })).toHaveCount(0);
  await expect(page.locator('[data-thing]:focus')).toBeVisible();
});

test('board and list show the same, and nobody else sees a change', async ({ browser }) => {
  const [kit, jo] = [await joins(browser, ways, 'Kit'), await joins(browser, ways, 'Jo')];
  const [highlighter, list] = [new Highlighter(kit.page), new List(kit.page)];
  await highlighter.opens();
  await highlighter.chooses('Tag', 'thanks (2)');
  await highlighter.isDone();
  await list.opens();
  await expect(list.notes).toHaveCount(2);
  await expect(highlighter.bar).toContainText('2 of 5 notes');
  await expectAccessible(kit.page);
  await highlighter.opens();
  await highlighter.chooses('Person', 'Rosa (2)');
  await highlighter.isTold('None of 5 notes');
  await highlighter.isDone();
  await expect(list.notes).toHaveCount(0);
  await expect(list.section('Getting around')).toContainText('No note here is among those you chose.');
  await expectAccessible(kit.page);
  await highlighter.showsAll();
  await kit.hears('All notes are shown.');
  await expect(list.notes).toHaveCount(5);
  await new Board(jo.page).has(5);
  await expect(new Highlighter(jo.page).bar).toBeHidden();
});

test('words looked for in the list are highlighted on the board, on a phone too', async ({ browser }) => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
  const { page } = await joins(browser, ways, 'Kit', phone);
  const [kit, list, board] = [new Highlighter(page), new List(page), new Board(page)];
  await expect(list.region).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find in notes' }).fill('the');
  await expect(list.notes).toHaveCount(3);
  await board.opens();
  await expect(kit.bar).toContainText('Words: “the”');
  await expect(kit.bar).toContainText('3 of 5 notes');
  await kit.opensByMore('More for the board');
  await kit.chooses('Organisation', 'Lunch Club (2)');
  await kit.isTold('1 of 5 notes');
  await expectAccessible(page);
  await kit.isDone();
  await expect(page.getByRole('button', { name: 'More for the board' })).toBeFocused();
  await kit.showsAll();
});

test('what is highlighted follows the board, also when the last of it goes', async ({ browser }) => {
  const [kit, jo] = [await joins(browser, ways, 'Kit'), await joins(browser, ways, 'Jo')];
  const highlighter = new Highlighter(kit.page);
  await highlighter.opens();
  await highlighter.chooses('Tag', 'safety (1)');
  await highlighter.isDone();
  await expect(highlighter.bar).toContainText('1 of 5 notes');
  await new Board(jo.page).note('The path has no light').click();
  await jo.page.keyboard.press('Delete');
  await expect(highlighter.bar).toContainText('None of 4 notes');
  await highlighter.opens();
  await expect(highlighter.sheet.getByLabel('Tag')).toHaveValue('safety');
});

test('notes are coloured by organisation, the same for whoever looks', async ({ browser }) => {
  const meanings: (readonly string[])[] = [];
  for (const [name, colorScheme] of [
    ['Kit', 'light'],
    ['Jo', 'dark'],
  ] as const) {
    const { page } = await joins(browser, ways, name, { colorScheme });
    const [highlighter, board] = [new Highlighter(page), new Board(page)];
    await highlighter.opens();
    await highlighter.colours('Organisation');
    await highlighter.isDone();
    await board.has(5);
    await expect(highlighter.legend.getByRole('listitem')).toHaveCount(3);
    meanings.push(await highlighter.legend.getByRole('listitem').allTextContents());
    await expect(board.note('A taxi')).toHaveAttribute('data-letter', 'C');
    await expect(board.theme('Getting around')).not.toHaveAttribute('data-letter');
    await expectAccessible(page);
  }
  expect(meanings[0]).toEqual(meanings[1]);
  expect(meanings[0]?.[0]).toContain('A: Lunch Club');
});
