import { parentPort, workerData } from 'node:worker_threads';
import { eraseFromBoard } from '@heard/shared/board';
import type { EraserTask } from './in-eraser.ts';

if (!parentPort) throw new Error('This module runs in a worker thread only.');
const port = parentPort;
const { erasure, writer } = workerData as EraserTask;

port.on('message', (state: Uint8Array | null) => {
  if (state === null) port.close();
  else port.postMessage(eraseFromBoard(state, erasure, writer));
});
