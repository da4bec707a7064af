import { expect, type Page, test } from '@playwright/test';
import { readXml, within } from '../pictures/read-xml.ts';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { goHome } from './people/gathering.ts';
import { Participant } from './people/participant.ts';
import { PictureTaker } from './people/picture-taker.ts';

let server: RunningServer;
test.beforeAll(async () => {
  server = await startServer();
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

async function inTheExample(page: Page) {
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Try it with an example' }).click();
  const kim = new Participant(page);
  await kim.settlesIn();
  await new Board(page).has(40);
  return { kim, taker: new PictureTaker(page) };
}

/** Whether the policy of the page refused something, or something was asked of anybody else. */
function watchOver(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!/^(data|blob):/.test(address) && !address.startsWith(server.url)) faults.push(address);
  });
  return faults;
}

test('somebody saves the whole board as a picture and as a drawing', async ({ page }) => {
  const faults = watchOver(page);
  const { kim, taker } = await inTheExample(page);
  await kim.choosesInTheBar('Save a picture of the board');
  await expect(taker.preview).toHaveAccessibleName(/^What the picture shows: \d themes: “.+ in no theme\.$/);
  await expectAccessible(page);
  const png = await taker.saves();
  expect(png.name).toMatch(/^[a-z0-9-]+-\d{4}-\d{2}-\d{2}\.png$/);
  await kim.isTold(`Saved ${png.name}.`);
  const seen = await taker.looksAt(png.bytes);
  expect(seen.paper).toBe('fbf8f3ff');
  expect(seen.colours).toBeGreaterThan(50);

  await kim.choosesInTheBar('Save a picture of the board');
  await taker.chooses(/^Drawing/);
  const svg = await taker.saves();
  expect(svg.name).toBe(png.name.replace(/png$/, 'svg'));
  const root = readXml(svg.bytes.toString('utf8'));
  const groups = root.inside.filter(({ name }) => name === 'g');
  const themes = await page.getByRole('option', { name: /^Theme: / }).count();
  expect(groups.length).toBe(40 + themes);
  const ratio = Number(root.attributes.width) / Number(root.attributes.height);
  expect(seen.width / seen.height).toBeCloseTo(ratio, 2);
  expect(faults).toEqual([]);
});

test('somebody saves one theme, from its own menu', async ({ page }) => {
  const { taker } = await inTheExample(page);
  const theme = page.getByRole('option', { name: /^Theme: / }).first();
  const name = (await theme.getAttribute('aria-label')) ?? '';
  const title = /^Theme: (.+), \d+ notes/.exec(name)?.[1] ?? '';
  await theme.click({ position: { x: 20, y: 12 } });
  await page.getByRole('toolbar', { name: 'What to do with this theme' }).getByLabel('More').click();
  await page.getByRole('menuitem', { name: 'Save a picture of this theme' }).click();
  await expect(taker.dialog.getByRole('radio', { name: `The theme “${title}”` })).toBeChecked();
  await expectAccessible(page);
  await taker.chooses(/^Drawing/);
  const root = readXml((await taker.saves()).bytes.toString('utf8'));
  expect(root.inside.find((part) => part.name === 'title')?.text).toBe(title);
  const notes = Number(/, (\d+) notes/.exec(name)?.[1]);
  expect(root.inside.filter((part) => part.name === 'g').length).toBe(notes + 1);
  expect([...within(root)].filter((part) => /href|image|script/.test(part.name))).toEqual([]);
});

test('a picture can be made while the network is away, and beside style sheets that nobody may read', async ({
  page,
  context,
}) => {
  // As an extension of the browser does it, for which the policy of the page does not count.
  await (await context.newCDPSession(page)).send('Page.setBypassCSP', { enabled: true });
  const { kim, taker } = await inTheExample(page);
  await page.route('https://elsewhere.test/**', (route) =>
    route.fulfill({ contentType: 'text/css', body: 'wbr { color: red }' }),
  );
  await page.addStyleTag({ url: 'https://elsewhere.test/extension.css' });
  await kim.hasAllTools();
  await context.setOffline(true);
  await kim.sees('Offline, kept on this device');
  await kim.choosesInTheBar('Save a picture of the board');
  await expect(taker.preview).toBeVisible();
  const { bytes } = await taker.saves();
  expect((await taker.looksAt(bytes)).colours).toBeGreaterThan(50);
});
