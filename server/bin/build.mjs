/** Builds the pages people open in their browser, only when their sources changed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compressFiles } from './compress.mjs';
import { environmentFor } from './install.mjs';
import { isStopping, run } from './process.mjs';
import { complain, say, step, tail } from './progress.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const sources = [
  ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json', 'tsconfig.json'].map(
    (name) => `client/${name}`,
  ),
  'shared/src',
  'shared/package.json',
  'tsconfig.base.json',
  'pnpm-lock.yaml',
];

/**
 * @param {string} root
 * @param {string} node
 * @param {string} position such as "2/3"
 * @returns {Promise<boolean>} false if the build failed, which has then been said
 */
export async function ensureBuilt(root, node, position) {
  // Inside the folder that a build empties first: an interrupted build, or one made by hand, leaves no stamp.
  const stampFile = join(root, 'client/dist/.source-hash');
  const stamp = hashOf(root, sources, { skip: /\.test\.tsx?$/ });
  if (readStamp(stampFile) === stamp) {
    say(`${position} Pages are built`);
    return true;
  }
  const reason = existsSync(join(root, 'client/dist/index.html')) ? 'their sources changed' : 'not built yet';
  let log = '';
  const code = await step(`${position} Building the pages (${reason})`, () =>
    run(node, [join(root, 'client/node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: join(root, 'client'),
      env: environmentFor(root, { NODE_ENV: 'production' }),
      onOutput: (text) => {
        log += text;
      },
    }),
  );
  if (isStopping()) return false;
  if (code !== 0) {
    complain(tail(log));
    complain('\nThe pages could not be built; the lines above say where. Nothing of yours was changed.');
    return false;
  }
  compressFiles(join(root, 'client/dist/assets'));
  writeStamp(stampFile, stamp);
  return true;
}
