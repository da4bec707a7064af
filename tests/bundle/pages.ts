import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/** What Vite says of one built file: the source it begins with is the key it stands under. */
interface Chunk {
  readonly file: string;
  /** Keys of what is loaded together with it. */
  readonly imports?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk>>;

/** Keys of everything that is loaded before the sources given can run. What is imported on demand is not among it. */
export function loadedWith(manifest: Manifest, sources: readonly string[]): string[] {
  const loaded = new Set<string>();
  const load = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not among the built pages`);
    if (loaded.has(key)) return;
    loaded.add(key);
    for (const next of chunk.imports ?? []) load(next);
  };
  for (const source of sources) load(source);
  return [...loaded];
}

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../client/dist');

export interface BuiltPages {
  readonly manifest: Manifest;
  readonly html: string;
  textOf(key: string): string;
  /** Bytes on the way to the browser, all files given together. */
  gzipBytes(keys: readonly string[]): number;
}

/** @throws if the pages are not built */
export function readBuiltPages(): BuiltPages {
  const read = (file: string) => readFileSync(join(dist, file), 'utf8');
  if (!existsSync(join(dist, '.vite/manifest.json'))) {
    throw new Error('The pages are not built: run npm test or npm start once');
  }
  const manifest = JSON.parse(read('.vite/manifest.json')) as Manifest;
  const textOf = (key: string) => read(manifest[key]?.file ?? key);
  return {
    manifest,
    html: read('index.html'),
    textOf,
    gzipBytes: (keys) => keys.reduce((sum, key) => sum + gzipSync(textOf(key)).length, 0),
  };
}
