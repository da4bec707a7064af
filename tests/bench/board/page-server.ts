import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { builtFolder } from './build-pages.ts';
import { encodedBoard } from './encoded-board.ts';
import { notesOf } from './notes.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface PageServer {
  readonly url: string;
  stop(): void;
}

/** Serves the built pages, and at /notes/COUNT and /boards/COUNT the notes, made beforehand for these counts. */
export async function servePages(counts: readonly number[]): Promise<PageServer> {
  const made = new Map<string, Uint8Array>();
  for (const count of counts) {
    made.set(`/notes/${count}`, Buffer.from(JSON.stringify(notesOf(count))));
    made.set(`/boards/${count}`, encodedBoard(count));
  }
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const body = made.get(pathname) ?? (await fileAt(pathname));
    response.writeHead(body === null ? 404 : 200, {
      'content-type': types[extname(pathname)] ?? 'application/octet-stream',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${portOf(server)}`, stop: () => server.close() };
}

function fileAt(pathname: string): Promise<Buffer | null> {
  return readFile(join(builtFolder, normalize(pathname))).catch(() => null);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
