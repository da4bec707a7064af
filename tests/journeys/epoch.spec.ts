import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { replaceBoards } from '../support/replace-board.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { gather, goHome, joins } from './people/gathering.ts';
import { List } from './people/list.ts';
import { Participant } from './people/participant.ts';

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

const stays = 'The hall is warm';
const erased = 'My neighbour has no heating';
const phone = { viewport: { width: 390, height: 844 } };

async function writesWithoutALine(person: Participant, list: List, words: string): Promise<void> {
  await person.hasAllTools();
  await person.page.context().setOffline(true);
  await person.sees('Offline, kept on this device');
  await list.adds(words);
}

async function changes(list: List, note: string, more: string): Promise<void> {
  const editor = await list.writesIn(note);
  await editor.press('Control+End');
  await editor.pressSequentially(more);
  await list.page.getByRole('button', { name: 'Done' }).click();
  await expect(list.note(note + more)).toBeVisible();
}

async function theBoardIsReplaced(): Promise<void> {
  await server.stop();
  replaceBoards(dataFolder, erased);
  await server.restart();
}

/** Every text that Heard keeps in this browser, in one string. */
function textsKeptOn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const read = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const texts: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await read(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const values = await read(database.transaction(store).objectStore(store).getAll());
        for (const value of values) {
          texts.push(value instanceof Uint8Array ? new TextDecoder().decode(value) : String(value));
        }
      }
      database.close();
    }
    return texts.join('\n');
  });
}

/** The question about the words that were never saved, once somebody has asked to see them. */
async function looksAt(person: Participant, notes: 'Your unsaved note' | 'Your unsaved notes') {
  await person.page.getByRole('button', { name: /^Look at (it|them)$/ }).click();
  return person.page.getByRole('dialog', { name: notes });
}

test('the board is replaced: everybody goes over to the new one, and only what was never saved is offered', async ({
  browser,
}) => {
  const { facilitator: fay, ways } = await gather(browser, server, { title: 'Replaced' }, phone);
  const ann = await joins(browser, ways, 'Ann', phone);
  const ben = await joins(browser, ways, 'Ben', phone);
  const [faysList, annsList, bensList] = [fay, ann, ben].map(({ page }) => new List(page)) as [
    List,
    List,
    List,
  ];
  const isOffered = (page: Page) => page.getByText('not saved before the board was renewed');

  await test.step('two write without a line, one of them also in notes that are there', async () => {
    await faysList.adds(stays);
    await faysList.adds(erased);
    await fay.sees('Saved');
    for (const list of [annsList, bensList]) await expect(list.notes).toHaveCount(2);
    expect(await textsKeptOn(ann.page)).toContain(erased);
    await writesWithoutALine(ann, annsList, 'Written in the cellar');
    await changes(annsList, stays, ' on Tuesdays');
    await changes(annsList, erased, ' since May');
    await writesWithoutALine(ben, bensList, 'Written on the bus');
  });
  const bens = { address: ben.page.url(), context: ben.page.context() };
  await ben.page.close();
  await theBoardIsReplaced();

  await test.step('who was there goes over without an act of theirs', async () => {
    const words = 'The board was renewed, as it is when words are taken off it for good.';
    // The pauses between two tries to reach the server grow while it starts.
    await fay.isTold(words, { timeout: 30_000 });
    await expect(faysList.notes).toHaveCount(1);
    await fay.sees('Saved');
    await expect.poll(() => textsKeptOn(fay.page)).not.toContain(erased);
    await expect(isOffered(fay.page)).toBeHidden();
  });

  await test.step('who comes back is asked about their words, and posts them', async () => {
    await ann.page.context().setOffline(false);
    await expect(annsList.notes).toHaveCount(1);
    await expect(isOffered(ann.page)).toContainText('2 notes of yours');
    await expect.poll(() => textsKeptOn(ann.page)).not.toContain(erased);
    await expectAccessible(ann.page);
    const question = await looksAt(ann, 'Your unsaved notes');
    await expect(question.getByRole('listitem')).toHaveCount(2);
    for (const words of ['Written in the cellar', `${stays} on Tuesdays`])
      await expect(question).toContainText(words);
    await expectAccessible(ann.page);
    await expect(faysList.notes).toHaveCount(1);
    await question.getByRole('button', { name: 'Post these notes' }).click();
    await ann.isTold('2 notes are posted.');
    for (const list of [annsList, faysList]) await expect(list.notes).toHaveCount(3);
    await expect(faysList.note('Written in the cellar')).toBeVisible();
    await ann.sees('Saved');
    await ann.page.reload();
    await expect(annsList.notes).toHaveCount(3);
    await expect(isOffered(ann.page)).toBeHidden();
  });

  await test.step('who had closed the page finds their words waiting, and throws them away', async () => {
    await bens.context.setOffline(false);
    const again = new Participant(await bens.context.newPage());
    await again.page.goto(bens.address);
    await expect(isOffered(again.page)).toContainText('A note of yours');
    await again.page.reload();
    const question = await looksAt(again, 'Your unsaved note');
    await expect(question).toContainText('Written on the bus');
    await question.getByRole('button', { name: 'Throw away' }).click();
    await again.isTold('The note is thrown away.');
    await expect.poll(() => textsKeptOn(again.page)).not.toContain('Written on the bus');
    await again.page.reload();
    await expect(new List(again.page).notes).toHaveCount(3);
    await expect(isOffered(again.page)).toBeHidden();
  });
});
