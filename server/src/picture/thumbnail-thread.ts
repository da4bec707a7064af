import { parentPort, workerData } from 'node:worker_threads';
import { farBlocks, pictureOf } from '@heard/shared/picture';
import { boardOnDisk } from '../live/board-of-updates.ts';
import type { StoredBoard } from '../storage/journal.ts';
import { pictureBitmap } from './picture-bitmap.ts';

/** The board as it was loaded. */
export type ThumbnailTask = Pick<StoredBoard, 'checkpoint' | 'updates'>;

/** Pixels of its longer side, at most: twice what it is shown with, for dense screens. */
const longest = 480;

/** The thread in which the thumbnail of a session is drawn. */
const picture = pictureOf(boardOnDisk(workerData as ThumbnailTask));
parentPort?.postMessage(new Uint8Array(pictureBitmap(picture, farBlocks(picture), longest)));
