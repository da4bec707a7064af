import { done } from '@heard/shared/failure';
import { buildApp } from '../../server/src/app.ts';
import { environment, readConfig } from '../../server/src/config/config.ts';
import { makeFirstOrganiserKey } from '../../server/src/engagement/organiser-key.ts';
import { createLog } from '../../server/src/http/log.ts';
import { systemClock } from '../../server/src/relay/clock.ts';
import type { JournalStore } from '../../server/src/storage/journal.ts';
import { greeting } from '../../server/src/terminal/greeting.ts';
import { say } from '../../server/src/terminal/say.ts';
import { chanceOf } from '../support/chance.ts';
import { openStorage } from '../support/relay-bench.ts';

/**
 * The control for the kills: the whole server from its own parts, but with a journal that says an entry is on disk
 * while it is only on its way there.
 */
const read = readConfig(environment(), process.cwd());
if (!read.ok) throw new Error(read.faults.join('\n'));
const { config } = read;
const storage = await openStorage(config.dataFolder);
const hasty: JournalStore = {
  ...storage.journal,
  append: async (batch) => {
    void storage.journal.append(batch);
    return done();
  },
};
const { random } = chanceOf(Date.now());
const { app } = await buildApp({
  config,
  storage: { ...storage, journal: hasty },
  clock: systemClock,
  random,
  log: createLog(config.logLevel),
});
await app.listen({ port: config.port, host: config.host });
process.once('SIGTERM', () => void app.close().then(() => storage.close()));
say(greeting(config, config.port, await makeFirstOrganiserKey(storage.organiser, random)));
