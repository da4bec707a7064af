import { createServer, Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import type { Inside } from './load/look-inside.ts';

/**
 * Loaded into a server, whichever it is: tells whoever connects to the socket INSIDE what only the process itself
 * knows. One answer a connection.
 */
if (isMainThread && process.env.INSIDE) {
  setFlagsFromString('--expose-gc');
  const collectGarbage: () => void = runInNewContext('gc');
  let mostWaiting = 0;
  setInterval(() => {
    mostWaiting = Math.max(mostWaiting, ...waitingForEach());
  }, 50).unref();
  const server = createServer((socket) => {
    collectGarbage();
    const answer: Inside = { heapBytes: process.memoryUsage().heapUsed, mostWaiting };
    socket.end(JSON.stringify(answer));
  });
  server.listen(process.env.INSIDE).unref();
}

/** Bytes that were sent and have not left the process, of every connection. */
function waitingForEach(): number[] {
  const { _getActiveHandles: handles } = process as unknown as { _getActiveHandles(): unknown[] };
  return handles().flatMap((handle) => (handle instanceof Socket ? [handle.writableLength] : []));
}
