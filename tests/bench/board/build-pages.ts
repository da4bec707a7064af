import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { isPeer, peersFolder, type SystemName } from './systems.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const builtFolder = join(root, 'node_modules/.cache/heard/bench-board');

/** Builds the page of a system as it would be built for people, into a folder of its own. */
export async function buildPage(name: SystemName): Promise<void> {
  const { build: more, ...config } = configOf(name);
  await build({
    base: './',
    logLevel: 'error',
    ...config,
    build: { outDir: join(builtFolder, name), emptyOutDir: true, chunkSizeWarningLimit: 10_000, ...more },
  });
}

function configOf(name: SystemName): InlineConfig {
  if (name === 'limit') return { configFile: false, root: fileURLToPath(new URL('limit/', import.meta.url)) };
  if (isPeer(name)) {
    const input = join(peersFolder, `${name}.html`);
    return {
      configFile: false,
      root: peersFolder,
      define: { 'process.env.IS_PREACT': '"false"' },
      build: { rolldownOptions: { input: { index: input } } },
    };
  }
  // With the settings of the product; only the page it begins with is another.
  return {
    configFile: join(root, 'client/vite.config.ts'),
    root: join(root, 'client'),
    build: { rolldownOptions: { input: { index: join(root, 'client/src/bench/index.html') } } },
  };
}

/** Where the page lies in that folder: Vite keeps the way from its root. */
export function pageOf(name: SystemName): string {
  if (name === 'limit') return 'index.html';
  return isPeer(name) ? `${name}.html` : 'src/bench/index.html';
}
