import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { Clusterer } from './people/clusterer.ts';
import { Finder } from './people/finder.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { List } from './people/list.ts';
import type { Ways } from './people/organiser.ts';

let server: RunningServer;
let ways: Ways;

test.beforeAll(async ({ browser }) => {
  server = await startServer();
  const made = await gather(browser, server, {
    title: 'First evening',
    question: 'What would make it easier?',
    purpose: 'We make sense of what we heard.',
    howWeDecide: 'Everybody has the same say.',
  });
  ways = made.ways;
  const { page } = made.facilitator;
  const amina = new Clusterer(page);
  await amina.write('The Café by the stop closes at four');
  await amina.write('No bus home after class');
  await amina.write('We meet in the supermarket cafe');
  await amina.carry(amina.note('The Café'), amina.note('We meet'));
  await amina.letGo();
  await page.keyboard.type('Cafés are where people meet');
  await page.keyboard.press('Enter');
  await expect(amina.theme('Cafés are where people meet')).toBeVisible();
  await made.facilitator.sees('Saved');
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

async function movesFarAway(page: Page): Promise<void> {
  await new Board(page).region.hover();
  await page.mouse.wheel(4000, 3000);
  await expect(page.getByRole('option', { name: /^Note: No bus/ })).not.toBeInViewport();
}

const motions = [
  { reducedMotion: 'no-preference' as const, colorScheme: 'light' as const },
  { reducedMotion: 'reduce' as const, colorScheme: 'dark' as const },
];
for (const looks of motions) {
  test(`with the keyboard one comes from match to match on the board: ${looks.reducedMotion}`, async ({
    browser,
  }) => {
    const { page } = await joins(browser, ways, 'Kit', looks);
    const [kit, board] = [new Finder(page), new Board(page)];
    await movesFarAway(page);
    await kit.looksFor('CAFE');
    await kit.reads('3 found');
    await page.keyboard.press('Enter');
    await kit.reads('1 of 3');
    await kit.hears('Theme 1 of 3: Cafés are where people meet');
    await expect(board.theme('Cafés are where people meet')).toBeInViewport();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await kit.reads('3 of 3');
    await kit.hears('Note 3 of 3: ');
    await expect(kit.mark).toBeInViewport();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await kit.reads('1 of 3');
    await page.keyboard.press('Shift+Enter');
    await kit.reads('3 of 3');
    const found = await kit.mark.getAttribute('data-found');
    await page.keyboard.press('Escape');
    await expect(kit.field).toBeHidden();
    await expect(kit.mark).toHaveCount(0);
    await expect(page.locator(`[data-thing="${found}"]`)).toBeFocused();
  });
}

test('a match that is deleted meanwhile is counted no more', async ({ browser }) => {
  const [kit, jo] = [await joins(browser, ways, 'Kit'), await joins(browser, ways, 'Jo')];
  await new Clusterer(jo.page).write('The tram is late');
  await expect(new Board(kit.page).note('The tram is late')).toBeAttached();
  const finder = new Finder(kit.page);
  await finder.looksFor('tram late');
  await kit.page.keyboard.press('Enter');
  await finder.reads('1 of 1');
  await jo.page.keyboard.press('Delete');
  await finder.reads('None');
  await expect(finder.mark).toHaveCount(0);
  await kit.page.keyboard.press('Enter');
  await finder.hears('Nothing has these words.');
});

test('the list finds the same, in the same way', async ({ browser }) => {
  const { page } = await joins(browser, ways, 'Kit');
  const [kit, list] = [new Finder(page), new List(page)];
  await list.opens();
  await kit.looksFor('cafe');
  await kit.reads('3 found');
  await expect(list.notes).toHaveCount(2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await kit.reads('2 of 3');
  await expect(kit.mark).toContainText(/caf/i);
  await page.setViewportSize({ width: 390, height: 600 });
  await page.keyboard.press('Enter');
  await kit.reads('3 of 3');
  await expect(kit.mark).toBeInViewport();
  await expect(kit.field).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(list.notes).toHaveCount(3);
  await expect(list.notes.filter({ hasText: /caf/i }).getByRole('checkbox').last()).toBeFocused();
});

test('from anywhere one comes to what is selected, and to what is not placed yet', async ({ browser }) => {
  const { page } = await joins(browser, ways, 'Kit');
  const board = new Board(page);
  await board.note('No bus home after class').click();
  await movesFarAway(page);
  await page.keyboard.press('Shift+2');
  await expect(board.note('No bus home after class')).toBeInViewport({ ratio: 1 });
  await movesFarAway(page);
  await page.getByRole('button', { name: 'Zoom to the selection' }).click();
  await expect(board.note('No bus home after class')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Zoom to the selection' })).toHaveCount(0);
  await expect(board.note('No bus home after class')).toBeFocused();
  await movesFarAway(page);
  await page.getByRole('button', { name: 'Go to the notes not placed yet' }).click();
  await expect(board.note('No bus home after class')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('[data-thing]:focus')).toHaveAccessibleName(/not in a theme$/);
  await expectAccessible(page);
});
