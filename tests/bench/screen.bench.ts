import type { SessionId } from '@heard/shared/id';
import type { Page } from '@playwright/test';
import { startServer } from '../support/server.ts';
import { type Device, makeRoom } from './device.ts';
import { type Figure, median, report } from './measure.ts';
import { openChromium, openWindow } from './pages.ts';

/**
 * How long it takes from pressing "Add 1,000 notes" until every note is drawn in two browsers that show the whole
 * board: the one that imports and one that looks on.
 */
const notes = 1000;
const runs = 3;

const pasted = [
  'Note\tTheme',
  ...Array.from(
    { length: notes },
    (_, index) =>
      `${index}: the last bus goes at six, so nobody can stay for the choir.\tTheme ${index % 30}`,
  ),
].join('\n');

const browser = await openChromium();

async function openBoard(device: Device, url: string, sessionId: SessionId): Promise<Page> {
  const page = await openWindow(browser, url, device);
  await page.goto(`${url}/s/${sessionId}`);
  await page.getByRole('region', { name: 'Board' }).waitFor();
  return page;
}

/** Zooms to see everything until everything is drawn. */
async function untilAllDrawn(page: Page): Promise<void> {
  await page.waitForFunction((most) => {
    const fit = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Fit');
    fit?.click();
    return document.querySelectorAll('[data-thing^="crd_"]').length === most;
  }, notes);
}

async function untilChecked(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Bring notes in' }).click();
  await page.getByLabel('Paste notes').fill(pasted);
  await page.getByRole('button', { name: 'Check these notes' }).click();
  await page.getByRole('button', { name: /^Add [\d,]+ notes$/ }).waitFor();
}

interface Times {
  readonly importing: number;
  readonly looking: number;
}

async function measure(): Promise<Times> {
  const server = await startServer();
  const { sessionId, organiser, join } = await makeRoom(server);
  const importing = await openBoard(organiser, server.url, sessionId);
  const looking = await openBoard(await join('Ben'), server.url, sessionId);
  await untilChecked(importing);
  const start = performance.now();
  const since = () => performance.now() - start;
  const drawn = [untilAllDrawn(looking).then(since), untilAllDrawn(importing).then(since)] as const;
  await importing.getByRole('button', { name: /^Add [\d,]+ notes$/ }).click();
  const [atLooker, atImporter] = await Promise.all(drawn);
  for (const page of [importing, looking]) await page.context().close();
  await server.stop();
  return { importing: atImporter, looking: atLooker };
}

const times: Times[] = [];
for (let run = 0; run < runs; run += 1) times.push(await measure());
await browser.close();

const figure = (what: string, values: readonly number[]): Figure => ({
  what: `${notes} notes drawn for ${what}`,
  value: median(values),
  unit: 'ms',
  most: 3000,
});
report([
  figure(
    'who imports',
    times.map(({ importing }) => importing),
  ),
  figure(
    'who looks on',
    times.map(({ looking }) => looking),
  ),
]);
