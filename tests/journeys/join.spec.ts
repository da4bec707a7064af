import { gzipSync } from 'node:zlib';
import { type Browser, devices, expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Newcomer } from './people/newcomer.ts';
import { Organiser, type Ways } from './people/organiser.ts';

let server: RunningServer;
let ways: Ways;
/** The organiser's window, for opening and closing the door. */
let organiser: Organiser;

test.beforeAll(async ({ browser }) => {
  server = await startServer();
  organiser = new Organiser(await browser.newPage());
  await organiser.signIn(server.signInLink);
  await organiser.makeEngagement('Getting around');
  await organiser.openEngagement('Getting around');
  await organiser.makeSession({
    title: 'First evening',
    question: 'What would make it easier?',
    purpose: 'We make sense of 140 conversations.',
    howWeDecide: 'Everybody has the same say.',
  });
  ways = await organiser.waysInto('First evening');
});
test.afterAll(async () => {
  await organiser.page.close();
  expect(await server.stop()).toBe(0);
});

test('joins by typing the code on the front door, and comes back without being asked again', async ({
  page,
}) => {
  const jo = new Newcomer(page);
  await page.goto(server.url);
  await jo.typeCode(` ${ways.code.toLowerCase().replace('-', ' ')} `);
  await expect(page.getByRole('heading', { level: 1, name: 'First evening' })).toBeFocused();
  await expect(page.getByText('We make sense of 140 conversations.')).toBeVisible();
  await expect(page.getByText('Everybody has the same say.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Join the session' }).click();
  await expect(page.getByText('Type a name first.')).toBeVisible();
  await expect(page.getByLabel('Your name')).toBeFocused();

  await page.getByLabel('Your name').fill('Jo');
  await page.getByLabel('Organisation or group').fill('Age Well');
  const shown = page.getByText(/^Your notes will show/);
  await expect(shown).toHaveText('Your notes will show: Jo, Age Well');
  await page.getByText('Organisation', { exact: true }).click();
  await expect(shown).toHaveText('Your notes will show: Age Well');
  await page.getByText('No name', { exact: true }).click();
  await expect(shown).toHaveText('Your notes will show: no name');
  await page.getByRole('button', { name: 'Join the session' }).click();
  await jo.isInside();

  await page.goto(`${server.url}/j/${ways.code}`);
  await jo.isInside();
});

test('joins by the link, whose secret does not stay in the address', async ({ page }) => {
  const jo = new Newcomer(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const secret = ways.link.split('#')[1] ?? '';
  await page.goto(ways.link);
  await expect(page.getByLabel('Your name')).toBeVisible();
  expect(page.url()).toBe(`${server.url}/j/${ways.code}`);
  expect(sent.filter((address) => address.split('#')[0]?.includes(secret))).toEqual([]);
  await jo.introduce('Sam');
  await jo.isInside();
});

test('a wrong code says so and stays in its box', async ({ page }) => {
  const jo = new Newcomer(page);
  await page.goto(`${server.url}/j`);
  await expectAccessible(page);
  await jo.typeCode('K7MP');
  await expect(page.getByText('A code has 8 letters and numbers.')).toBeVisible();
  await jo.typeCode('K7MP-4RXD');
  await jo.isTold('No open session has that code.');
  await expect(page.getByLabel('Join code')).toHaveValue('K7MP-4RXD');
  await expectAccessible(page);
  await jo.typeCode(ways.code);
  await expect(page.getByLabel('Your name')).toBeVisible();
});

test('a link that is cut short says so, and the code still works', async ({ page }) => {
  const jo = new Newcomer(page);
  await page.goto(`${server.url}/j#cut`);
  await jo.isTold('This join link does not work any more.');
  await jo.typeCode(ways.code);
  await expect(page.getByLabel('Your name')).toBeVisible();
});

test('a closed door keeps newcomers out until it opens, and lets those in who were inside', async ({
  browser,
  page,
}) => {
  const inside = new Newcomer(await browser.newPage());
  await inside.join(ways.link, 'Amina', 'Sunrise');
  await organiser.choose('Close the door', 'First evening');
  const late = new Newcomer(page);
  await page.goto(ways.link);
  await late.isTold('The door of this session is closed');
  await expectAccessible(page);
  await inside.page.goto(ways.link);
  await inside.isInside();
  await organiser.choose('Open the door again', 'First evening');
  await page.getByRole('button', { name: 'Try again' }).click();
  await late.introduce('Lee');
  await late.isInside();
  await inside.page.close();
});

test('without a network the form keeps what was typed', async ({ page, context }) => {
  const jo = new Newcomer(page);
  await page.goto(ways.link);
  await page.getByLabel('Your name').fill('Jo');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Join the session' }).click();
  await jo.isTold('The server could not be reached.');
  await expect(page.getByLabel('Your name')).toHaveValue('Jo');
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Join the session' }).click();
  await jo.isInside();
});

test('joins with the keyboard alone', async ({ page }) => {
  await page.goto(`${server.url}/j/${ways.code}`);
  await expect(page.getByLabel('Your name')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Kai');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Youth Voice');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Your notes will show/)).toHaveText('Your notes will show: Youth Voice');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await new Newcomer(page).isInside();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`fits a phone and a very narrow window, ${scheme}`, async ({ browser }) => {
    const page = await phone(browser, scheme);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      for (const address of ['', '/j', '/sign-in', `/j/${ways.code}`]) {
        await page.goto(server.url + address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByRole('status').filter({ hasText: /\S/ })).toHaveCount(0);
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(tooWide, `${address} at ${width}`).toBe(0);
        if (width === 390) await expectAccessible(page);
      }
    }
    await page.close();
  });
}

test('the join page is small enough for poor Wi-Fi: at most 120 KB of JavaScript', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(`${server.url}/j/${ways.code}`);
  await expect(page.getByLabel('Your name')).toBeVisible();
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  test.info().annotations.push({ type: 'JavaScript of the join page, gzip', description: `${bytes} bytes` });
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(120 * 1024);
});

async function phone(browser: Browser, colorScheme: 'light' | 'dark'): Promise<Page> {
  const { viewport, userAgent, hasTouch, isMobile } = devices['Pixel 7'];
  const context = await browser.newContext({ viewport, userAgent, hasTouch, isMobile, colorScheme });
  return context.newPage();
}
