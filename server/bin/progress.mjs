/** What the launcher tells the person at the terminal: one line a step, and the end of the log if a step fails. */

// The tool that installs runs on the person's Node, everything else on the pinned one, so these are harmless.
const noise = /unsupported engine|^npm warn unknown user config/i;

/** A terminal that is gone (closed window, ended pipe) must not end the launcher before what it started has stopped. */
export function outliveTerminal() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

export function say(line = '') {
  process.stdout.write(`${line}\n`);
}

export function complain(line) {
  process.stderr.write(`${line}\n`);
}

/** A log as people should see it: without the lines that are known to mean nothing, the last `count` of them. */
export function tail(log, count = 25) {
  const lines = log.split(/\r?\n/).filter((line) => line.trim() !== '' && !noise.test(line));
  return lines.slice(-count).join('\n');
}

/**
 * Says what is being done, does it, says how long it took.
 * @param {string} line such as "1/3 Installing (first start)"
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 * @template T
 */
export async function step(line, act) {
  const started = performance.now();
  process.stdout.write(`${line}… `);
  const result = await act();
  say(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}
