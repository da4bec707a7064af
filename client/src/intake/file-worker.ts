import { readFile } from './read-file.ts';

/** Reads one file away from the page, so that a big or hostile one cannot make it hang. */
self.addEventListener('message', async ({ data }: MessageEvent<{ bytes: Uint8Array; fileName: string }>) => {
  self.postMessage(await readFile(data.bytes, data.fileName));
});
