import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { type RunningServer, startServer } from '../support/server.ts';
import { Clusterer } from './people/clusterer.ts';
import { Newcomer } from './people/newcomer.ts';
import { Organiser, type Ways } from './people/organiser.ts';

let server: RunningServer;
let ways: Ways;

test.beforeAll(async ({ browser }) => {
  server = await startServer();
  const organiser = new Organiser(await browser.newPage());
  await organiser.signIn(server.signInLink);
  await organiser.makeEngagement('Getting around');
  await organiser.openEngagement('Getting around');
  await organiser.makeSession({
    title: 'First evening',
    question: 'What would make it easier?',
    purpose: 'We make sense of what we heard.',
    howWeDecide: 'Everybody has the same say.',
  });
  ways = await organiser.waysInto('First evening');
  await organiser.page.close();
});
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

test('two people cluster at once: each sees what the other drags, drops and takes back', async ({
  browser,
}) => {
  const one = await (await browser.newContext()).newPage();
  const other = await (await browser.newContext()).newPage();
  await new Newcomer(one).join(ways.link, 'Amina', 'Sunrise');
  await new Newcomer(other).join(ways.link, 'Jo', 'Age Well');
  const [amina, jo] = [new Clusterer(one), new Clusterer(other)];
  await amina.write('The last bus leaves at seven');
  await amina.write('Dial-a-ride stops at the border');
  await expect(jo.note('Dial-a-ride stops at the border')).toBeVisible();
  const board = await new AxeBuilder({ page: one }).include('[aria-label="Board"]').analyze();
  expect(board.violations).toEqual([]);

  await amina.carry(amina.note('Dial-a-ride'), amina.note('The last bus'));
  await expect(one.getByText('Make a theme of these two')).toBeVisible();
  await expect(other.getByText('Amina · Sunrise').last()).toBeVisible();
  await amina.letGo();
  await one.keyboard.type('Transport ends too early');
  await one.keyboard.press('Enter');
  await expect(jo.theme('Transport ends too early, 2 notes · 1 person')).toBeVisible();

  await jo.write('No lift home after class');
  await jo.carry(jo.note('No lift home'), jo.note('The last bus'));
  await expect(other.getByText('Add to “Transport ends too early”')).toBeVisible();
  await jo.letGo();
  await expect(amina.theme('Transport ends too early, 3 notes · 2 people')).toBeVisible();

  await other.keyboard.press('Control+z');
  await expect(amina.theme('Transport ends too early, 2 notes · 1 person')).toBeVisible();
  await one.context().close();
  await other.context().close();
});

test('a drag that is called off with Escape changes nothing', async ({ page }) => {
  await new Newcomer(page).join(ways.link, 'Sam');
  const sam = new Clusterer(page);
  await sam.write('Nobody writes back');
  await sam.write('Letters frighten people');
  await sam.carry(sam.note('Letters'), sam.note('Nobody'));
  await expect(page.getByText('Make a theme of these two')).toBeVisible();
  await page.keyboard.press('Escape');
  await sam.letGo();
  await expect(page.getByText('Make a theme of these two')).toBeHidden();
  await expect(sam.note('Letters frighten people, Sam, not in a theme')).toBeVisible();
});

test('who comes to a note by Tab can act on it without selecting it first, and look around with the space bar', async ({
  page,
}) => {
  await new Newcomer(page).join(ways.link, 'Kit');
  const kit = new Clusterer(page);
  await kit.write('Forms only on paper');
  await page.keyboard.press('Escape');
  const note = kit.note('Forms only on paper');
  await expect(note).toHaveAttribute('aria-selected', 'false');
  await expect(note).toBeFocused();

  const { x = 0, y = 0 } = (await note.boundingBox()) ?? {};
  await page.mouse.move(x + 20, y + 20);
  // The others are those that a key sends while it is held.
  for (const _ of [1, 2, 3]) await page.keyboard.down(' ');
  await page.mouse.down();
  await page.mouse.move(x + 50, y + 60, { steps: 3 });
  await page.mouse.up();
  await page.keyboard.up(' ');
  await expect.poll(async () => (await note.boundingBox())?.y).toBe(y + 40);
  await expect(note).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press(' ');
  await expect(note).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press(' ');
  await expect(note).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog')).toContainText('Move the note to…');
});

/** All of it is in view: at some zooms the browser reckons a millionth less. */
const whole = 0.999;

test('the end of a long note, its tools and its count stay in view while it is written', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  await new Newcomer(page).join(ways.link, 'Lee');
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Note' }).click();
  const editor = page.getByRole('textbox', { name: 'What was heard' });
  await expect(editor).toBeFocused();
  await page.keyboard.insertText('Buses stop before people do. '.repeat(130));
  const done = page.locator('[data-editor]').getByRole('button', { name: 'Done' });
  await expect(done).toBeInViewport({ ratio: whole });
  await expect(page.getByText('3,770 of 4,000')).toBeInViewport({ ratio: whole });
  const scrolled = () => editor.evaluate((element) => element.scrollTop);
  expect(await scrolled()).toBeGreaterThan(0);
  await editor.hover();
  await page.mouse.wheel(0, -10_000);
  await expect.poll(scrolled).toBe(0);
  await expect(done).toBeInViewport({ ratio: whole });
});
