import { parentPort, workerData } from 'node:worker_threads';
import { boardOfState, countBoard } from '@heard/shared/board';

/** The thread in which the board of a snapshot is counted. */
const { state } = workerData as { readonly state: Uint8Array };
parentPort?.postMessage(countBoard(boardOfState(state)));
