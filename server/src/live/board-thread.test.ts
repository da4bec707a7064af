import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joined, makeTestSession, openTestApp, type TestApp } from '../app.harness.ts';
import { inBoardThread } from './board-thread.ts';

const thread = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
const start = "import { parentPort, workerData } from 'node:worker_threads';";
const updates = [Uint8Array.of(1, 2, 3)];

describe('a thread for a board', () => {
  it('answers what its module makes of the task', async () => {
    const length = thread(`${start} parentPort.postMessage(workerData.updates[0].length)`);
    expect(await inBoardThread(length, { updates })).toBe(3);
  });

  it('is left to end by itself', async () => {
    const ends: Promise<unknown>[] = [];
    const watch = (worker: Worker) => ends.push(once(worker, 'exit'));
    process.on('worker', watch);
    // One that is ended from outside has another code.
    const slow = thread(`${start} parentPort.postMessage(0); setTimeout(() => process.exit(7), 100);`);
    expect(await inBoardThread(slow, { updates })).toBe(0);
    process.off('worker', watch);
    expect(await Promise.all(ends)).toEqual([[7]]);
  });

  it('that fails does not keep the next from its turn', async () => {
    const failing = inBoardThread(thread("throw new Error('no board')"), { updates });
    const next = inBoardThread(thread(`${start} parentPort.postMessage('next')`), { updates });
    await expect(failing).rejects.toThrow('no board');
    expect(await next).toBe('next');
  });
});

describe('a thread that does not come to an end', () => {
  it('is given up, and the next has its turn', async () => {
    const endless = inBoardThread(thread('for (;;);'), { updates }, 100);
    const next = inBoardThread(thread(`${start} parentPort.postMessage('next')`), { updates });
    await expect(endless).rejects.toThrow(/abort/i);
    expect(await next).toBe('next');
  });
});

describe('where everybody else would wait', () => {
  let test: TestApp;
  let threads = 0;
  const count = () => threads++;
  beforeAll(async () => {
    test = await openTestApp();
    process.on('worker', count);
  });
  afterAll(async () => {
    process.off('worker', count);
    await test.close();
  });

  it.each([
    ['GET', '/report', undefined],
    ['GET', '/report.docx', undefined],
    ['GET', '/report.json', undefined],
    ['POST', '/snapshots', { reason: 'before-mass-delete' }],
  ] as const)('%s %s goes through the board in a thread', async (method, path, input) => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    threads = 0;
    expect((await amina.call(method, `${session.path}${path}`, input)).status).toBe(200);
    expect(threads).toBe(1);
  });
});
