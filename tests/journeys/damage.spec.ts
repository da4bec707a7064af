import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { Board } from './people/board.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { Newcomer } from './people/newcomer.ts';

let server: RunningServer;
let dataFolder: string;
test.beforeEach(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'heard-data-'));
  server = await startServer({ dataFolder });
});
test.afterEach(async ({ browser }) => {
  await goHome(browser);
  expect(await server.stop()).toBe(0);
  rmSync(dataFolder, { recursive: true });
});

/** What was written down, from its end or its beginning on, does not fit its checksum any more. */
function damageTheDisk(from: 'the end' | 'the beginning'): void {
  const first = from === 'the end' ? 'max' : 'min';
  const database = new DatabaseSync(join(dataFolder, 'heard.sqlite'));
  database
    .prepare(
      `UPDATE journal SET bytes = zeroblob(length(bytes)) WHERE seq >= (SELECT ${first}(seq) FROM journal)`,
    )
    .run();
  database.close();
}

test('a part of the board cannot be read any more: the rest is there, and everybody is told', async ({
  browser,
}) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'A bad disk' });
  const board = new Board(fay.page);
  await board.adds('The bus is late');
  await board.adds('The path has no light');
  await fay.sees('Saved');
  await expect(fay.page.getByText('could not be read from the disk')).toBeHidden();
  await server.kill();
  // This browser still has all of it, and would bring it back.
  await fay.page.close();
  damageTheDisk('the end');
  await server.restart();
  const ben = await joins(browser, ways, 'Ben');
  await expect(ben.page.getByText('Some of this board could not be read from the disk.')).toBeVisible();
  const bensBoard = new Board(ben.page);
  await expect(bensBoard.note('The bus is late')).toBeVisible();
  await expect(bensBoard.note('The path has no light')).toBeHidden();
  await expectAccessible(ben.page);
  await bensBoard.adds('Written after');
  await ben.sees('Saved');
});

test('a board cannot be opened any more: who still has it is told to keep it, and nobody gets an empty one', async ({
  browser,
}) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'A broken disk' });
  const board = new Board(fay.page);
  await board.adds('The bus is late');
  await fay.sees('Saved');
  await server.kill();
  damageTheDisk('the beginning');
  await server.restart();
  await expect(fay.page.getByText('The server cannot open this board.')).toBeVisible({ timeout: 30_000 });
  await fay.sees('Kept on this device');
  await expect(board.note('The bus is late')).toBeVisible();
  await expectAccessible(fay.page);
  const late = await (await browser.newContext()).newPage();
  await new Newcomer(late).join(ways.link, 'Ben');
  await expect(late.getByText('The board could not be opened.')).toBeVisible();
});
