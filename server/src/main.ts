import { getRandomValues } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buildApp } from './app.ts';
import { environment, optionsTable, readConfig } from './config/config.ts';
import { makeFirstOrganiserKey, makeOrganiserKey } from './engagement/organiser-key.ts';
import { createLog } from './http/log.ts';
import { systemClock } from './relay/clock.ts';
import { openSqliteStorage } from './storage/sqlite/sqlite-storage.ts';
import { makeBackup } from './terminal/backup.ts';
import { greeting } from './terminal/greeting.ts';
import { flagSentence, folderSentence, listenSentence } from './terminal/refusals.ts';
import { complain, outliveTerminal, say } from './terminal/say.ts';

const random = (length: number) => getRandomValues(new Uint8Array(length));

/** Starts the server. Answers why it does not, in sentences, or null when it runs. */
async function start(flags: readonly string[]): Promise<readonly string[] | null> {
  const unknown = flags.find((flag) => flag !== '--new-organiser-key');
  if (unknown !== undefined) return [flagSentence(unknown)];
  const read = readConfig(environment(), process.cwd());
  if (!read.ok) return read.faults;
  const { config } = read;
  // From the first moment that there is something to close; it then starts whole and stops again. A second signal
  // ends the process at once: what was saved is on disk either way.
  const asked = Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
  const opened = await openSqliteStorage(config.dataFolder);
  if (!opened.ok) return [folderSentence(opened.refusal, config)];
  const { storage } = opened;
  say(`Data folder: ${config.dataFolder}`);
  const log = createLog(config.logLevel);
  const { app } = await buildApp({ config, storage, clock: systemClock, random, log });
  const stop = () => app.close().then(() => storage.close());
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await stop();
    return [listenSentence(error, config)];
  }
  // Only now: a key that is shown once must not be lost on a server that then did not start.
  const makeKey = flags.length > 0 ? makeOrganiserKey : makeFirstOrganiserKey;
  const key = await makeKey(storage.organiser, random);
  void asked.then(stop).then(() => process.exit(0));
  say(greeting(config, (app.server.address() as AddressInfo).port, key));
  return null;
}

outliveTerminal();
const flags = process.argv.slice(2);
if (flags.includes('--options')) {
  say(optionsTable());
} else {
  const [first, second] = flags;
  const faults = first === '--backup' ? await makeBackup(second) : await start(flags);
  if (faults !== null) complain(faults);
  if (faults !== null) process.exitCode = 1;
}
