import { parentPort, workerData } from 'node:worker_threads';
import { farBlocks, pictureOf } from '@heard/shared/picture';
import { boardOfUpdates } from '../live/board-of-updates.ts';
import type { BoardUpdates } from '../live/live.ts';
import { pictureBitmap } from './picture-bitmap.ts';

/** Pixels of its longer side, at most: twice what it is shown with, for dense screens. */
const longest = 480;

/** The thread in which the thumbnail of a session is drawn, of its board as it stands on disk at this moment. */
const { updates } = workerData as { readonly updates: BoardUpdates };
const picture = pictureOf(boardOfUpdates(updates));
parentPort?.postMessage(new Uint8Array(pictureBitmap(picture, farBlocks(picture), longest)));
