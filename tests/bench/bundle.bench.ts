import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { startServer } from '../support/server.ts';
import { Device, makeRoom } from './device.ts';
import { type Figure, report } from './measure.ts';
import { openChromium, openWindow } from './pages.ts';

/** JavaScript that a browser loads for a page, gzip; and what comes on top once a note is written. */
class Scripts {
  readonly #bodies: Promise<Buffer>[] = [];

  constructor(page: Page) {
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') this.#bodies.push(response.body());
    });
  }

  async kilobytes(): Promise<number> {
    const bodies = await Promise.all(this.#bodies);
    return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1024;
  }
}

const server = await startServer();
const { sessionId, organiser, code } = await makeRoom(server);
const browser = await openChromium();

async function loaded(path: string, device: Device, ready: (page: Page) => Promise<void>): Promise<number> {
  const page = await openWindow(browser, server.url, device);
  const scripts = new Scripts(page);
  await page.goto(server.url + path);
  await ready(page);
  await page.waitForLoadState('networkidle');
  const kilobytes = await scripts.kilobytes();
  await page.context().close();
  return kilobytes;
}

const stranger = new Device(server.url);
const board = `/s/${sessionId}`;
const boardShown = (page: Page) => page.getByRole('region', { name: 'Board' }).waitFor();
const front = await loaded('/', stranger, (page) => page.getByRole('heading', { level: 1 }).waitFor());
const join = await loaded(`/j/${code}`, stranger, (page) => page.getByLabel('Your name').waitFor());
const shown = await loaded(board, organiser, boardShown);
const written = await loaded(board, organiser, async (page) => {
  await boardShown(page);
  await page.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox').first().waitFor();
});
await browser.close();
await server.stop();

const figures: Figure[] = [
  { what: 'front page', value: front, unit: 'KB' },
  { what: 'join page', value: join, unit: 'KB', most: 120 },
  { what: 'board', value: shown, unit: 'KB', most: 320 },
  { what: 'editor, once a note is written', value: written - shown, unit: 'KB' },
];
report(figures);
