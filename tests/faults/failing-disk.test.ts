import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, type TestContext } from 'vitest';
import { longOr } from '../support/length.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { type Browser, Venue } from '../support/venue.ts';
import type { WireClient } from '../support/wire-client.ts';
import { brokenDisk, type FailingDisk, limitedDisk, smallDisk } from './failing-disk.ts';

const hastyServer = fileURLToPath(new URL('./hasty-server.ts', import.meta.url));
const kinds = [
  ['no space is left', smallDisk],
  ['files may not grow', limitedDisk],
  ['syncs fail', brokenDisk],
] as const;

let server: RunningServer;
let disk: FailingDisk | null;
afterEach(async () => {
  if (disk === null) return;
  await server.stop();
  disk.remove();
});

/** The test is skipped, and says why, where this machine does not let us make such a disk. */
function diskWhere(what: string, open: () => FailingDisk | null, { skip }: TestContext): FailingDisk {
  disk = open();
  return disk ?? skip(`A disk where ${what} cannot be made here.`);
}

const words = (client: WireClient) => client.doc.getText('words');
const append = (client: WireClient, letters: string) => words(client).insert(words(client).length, letters);

async function readsAsBefore(venue: Venue, reader: Browser, text: string): Promise<void> {
  const late = await venue.connect(reader);
  expect(words(late).toString()).toBe(text);
  late.close();
  for (const format of ['docx', 'json', 'md', 'csv']) {
    const report = await reader.call('GET', `${venue.path}/report.${format}`);
    expect([format, report.status]).toEqual([format, 200]);
    expect((await report.arrayBuffer()).byteLength).toBeGreaterThan(0);
  }
}

interface People {
  readonly ann: WireClient;
  readonly ben: WireClient;
  readonly reader: Browser;
}

/** Ann writes before, while and after the disk fails. */
async function failOnce(venue: Venue, failing: FailingDisk, { ann, ben, reader }: People): Promise<void> {
  append(ann, 'before ');
  const before = words(ann).toString();
  await ann.until(() => ann.saved === ann.sent);
  await ben.until(() => words(ben).toString() === before);

  await failing.fail(server.pid);
  const [refused, saved] = [ann.refusals.length, ann.saved];
  append(ann, 'during ');
  append(ann, 'more ');
  await ann.until(() => ann.refusals.length > refused);
  expect(new Set(ann.refusals)).toEqual(new Set(['not-saved']));
  expect(ann.saved).toBe(saved);
  // Everybody is told, not only who wrote.
  await ben.until(() => ben.storageFails);
  await readsAsBefore(venue, reader, before);
  expect(words(ben).toString()).toBe(before);

  await failing.recover(server.pid);
  await ann.until(() => ann.saved === ann.sent);
  await ben.until(() => words(ben).toString() === words(ann).toString());
  await Promise.all([ann, ben].map((client) => client.until(() => !client.storageFails)));
}

describe('a failing disk under the whole server', { timeout: longOr(180_000, 1_800_000) }, () => {
  it.for(kinds)(
    'where %s: nothing is called saved or shown, all can be read, and it goes on by itself (D1, D2, D3)',
    async ([what, open], context) => {
      const failing = diskWhere(what, open, context);
      server = await startServer({ dataFolder: failing.folder });
      const venue = await Venue.open(server);
      const [ann, ben] = [
        await venue.connect(await venue.join('Ann')),
        await venue.connect(await venue.join('Ben')),
      ];
      for (let time = 0; time < longOr(1, 50); time++) {
        // Somebody else each time: one person may not ask for a report so often.
        await failOnce(venue, failing, { ann, ben, reader: await venue.join(`Reader ${time}`) });
      }
      const reader = await venue.join('Reader');
      const text = words(ann).toString();
      ann.close();
      ben.close();
      await server.kill();
      await server.restart();
      await readsAsBefore(venue, reader, text);
    },
  );

  it('the control: a server that tells before it is on disk calls saved what is then gone', async (context) => {
    const failing = diskWhere('files may not grow', limitedDisk, context);
    server = await startServer({ dataFolder: failing.folder, program: hastyServer });
    const venue = await Venue.open(server);
    const reader = await venue.join('Reader');
    const ann = await venue.connect(await venue.join('Ann'));
    await failing.fail(server.pid);
    append(ann, 'during');
    await ann.until(() => ann.saved === ann.sent);
    ann.close();
    await server.kill();
    await server.restart();
    const late = await venue.connect(reader);
    expect(words(late).toString()).toBe('');
    late.close();
  });
});
