import { parentPort, workerData } from 'node:worker_threads';
import { type ErasedBoard, type Erasure, eraseFromBoard } from '@heard/shared/board';
import type { BoardUpdates } from '../live/live.ts';
import { documentOf } from '../relay/board/live-document.ts';
import type { EraserTask } from './in-eraser.ts';

if (!parentPort) throw new Error('This module runs in a worker thread only.');
const port = parentPort;
const { erasure, writer } = workerData as EraserTask;

port.on('message', (updates: BoardUpdates | null) => {
  if (updates === null) port.close();
  else port.postMessage(erase(updates, erasure));
});

/** Throws also when what is left could not be opened again, because nothing but that will be kept. */
function erase(updates: BoardUpdates, erasure: Erasure): ErasedBoard {
  const erased = eraseFromBoard(updates, erasure, writer);
  documentOf([erased.state]).destroy();
  return erased;
}
