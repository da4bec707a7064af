import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BoardExport } from '@heard/shared/report';
import { plainText } from '@heard/shared/richtext';
import { expect, type Page, test } from '@playwright/test';
import Papa from 'papaparse';
import { type RunningServer, startServer } from '../support/server.ts';
import { gather, goHome } from './people/gathering.ts';
import { fileAt, Intake } from './people/intake.ts';
import { ReportReader } from './people/report-reader.ts';

/** Real notes lie beside the checkout and not in it: not all of them may be given away. */
const folder = process.env.REAL_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
test.skip(!existsSync(folder), `There are no real notes at ${folder}`);

let server: RunningServer;
let page: Page;
test.beforeAll(async () => {
  server = await startServer();
});
test.beforeEach(async ({ browser }, { title }) => {
  ({ page } = (await gather(browser, server, { title: title.slice(0, 40) })).facilitator);
});
test.afterEach(({ browser }) => goHome(browser));
test.afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

/** One column as another reader sees it. */
function columnOf(path: string, name: string): string[] {
  const text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  return data.map((row) => (row[name] ?? '').replace(/\r\n?/g, '\n'));
}

test('22 points of a summit under 13 headings become 13 themes and 22 notes of a report', async () => {
  const path = `${folder}/tameside/summit_points.csv`;
  const intake = new Intake(page);
  await intake.opens();
  await intake.chooses(fileAt(path));
  await intake.isPromised('22 notes will be added in 13 themes.');
  await intake.adds();
  await intake.isDone();
  const report = new ReportReader(page);
  await report.opens();
  await expect(report.preview).toContainText('22 of 22 notes are grouped into 13 themes.');
  const themes = await report.preview.getByRole('heading', { name: /^T\d+\. / }).allTextContents();
  const headings = new Set(columnOf(path, 'heading'));
  expect(headings.size).toBe(13);
  expect(themes.map((theme) => theme.replace(/^T\d+\. /, '')).sort()).toEqual([...headings].sort());
});

for (const [path, count] of [
  ['polis-bg2050/comments.csv', 371],
  ['messy-real-comments/comments.csv', 250],
] as const) {
  test(`${count} comments of ${path} arrive character for character`, async () => {
    await new Intake(page).brings(fileAt(`${folder}/${path}`));
    const report = new ReportReader(page);
    await report.opens();
    const file = JSON.parse((await report.downloads('Everything (JSON)')).toString('utf8')) as BoardExport;
    const arrived = Object.values(file.records.cards).map((card) => plainText(card.heard));
    const expected = columnOf(`${folder}/${path}`, 'comment');
    expect(expected).toHaveLength(count);
    expect(arrived.sort()).toEqual(expected.sort());
  });
}
