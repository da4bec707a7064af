/**
 * The one command behind `npm start`, `npm run dev`, `npm test`, `npm run check` and `npm run bench`.
 *
 * Plain JavaScript for Node 20: it runs before anything is installed and puts in place the Node that the rest needs.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldest = 20;
if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(
    `Heard needs Node ${oldest} or newer to start and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.\n`,
  );
  process.exit(1);
}

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [task = 'start', ...args] = process.argv.slice(2);
// Imported only now: an older Node may not understand these files, and must get the sentence above.
const { passOnSignals } = await import('./process.mjs');
const { outliveTerminal } = await import('./progress.mjs');
const { tasks } = await import('./tasks.mjs');

const act = tasks[task];
if (!act) {
  process.stderr.write(`There is no task "${task}". There are: ${Object.keys(tasks).join(', ')}.\n`);
  process.exit(1);
}
outliveTerminal();
passOnSignals();
process.exitCode = await act(root, args);
