import { readFileSync } from 'node:fs';
import { countBoard, openBoard } from '@heard/shared/board';
import type { WebsocketProvider } from 'y-websocket';
import { startServer } from '../support/server.ts';
import { makeRoom, type Room } from './device.ts';
import { type Figure, median, report } from './measure.ts';

/** How long 1,000 imported notes take to be with 10 devices that are connected, and what the server holds then. */
const notes = 1000;
const devices = 10;
const runs = 5;

const rows = Array.from({ length: notes }, (_, index) => ({
  note: `${index}: the last bus goes at six, so nobody can stay for the evening class or the choir.`,
  theme: `Theme ${index % 30}`,
  author: 'Amina',
  organisation: 'Library friends',
}));

/** Resolves at the first update after which this device has every note. */
function untilAllThere({ doc }: WebsocketProvider): Promise<number> {
  const board = openBoard(doc);
  return new Promise((resolve) => {
    doc.on('update', () => {
      if (countBoard(board).cards === notes) resolve(performance.now());
    });
  });
}

async function importInto({ sessionId, organiser, join }: Room): Promise<{ answered: number; all: number }> {
  const boards = [];
  for (let count = 1; count <= devices; count += 1) {
    boards.push(await (await join(`Person ${count}`)).openBoard(sessionId));
  }
  const there = boards.map(untilAllThere);
  const start = performance.now();
  const input = { key: `bench-${'0'.repeat(16)}`, fileName: 'notes.csv', rows };
  const answer = organiser.call('POST', `/api/sessions/${sessionId}/imports`, input);
  const answered = answer.then(() => performance.now() - start);
  const all = Math.max(...(await Promise.all(there))) - start;
  const result = { answered: await answered, all };
  for (const provider of boards) {
    provider.destroy();
    // Ends what is said of presence every few seconds, which would keep this program running.
    provider.doc.destroy();
  }
  return result;
}

/** Linux alone tells this without asking another program. */
function residentMegabytes(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

const times = [];
const memory: Record<'idle' | 'after', number[]> = { idle: [], after: [] };
for (let run = 0; run < runs; run += 1) {
  const server = await startServer();
  const idle = residentMegabytes(server.pid);
  times.push(await importInto(await makeRoom(server)));
  const after = residentMegabytes(server.pid);
  if (idle !== null && after !== null) {
    memory.idle.push(idle);
    memory.after.push(after);
  }
  await server.stop();
}

const figures: Figure[] = [
  {
    what: `${notes} notes with ${devices} devices`,
    value: median(times.map(({ all }) => all)),
    unit: 'ms',
    most: 3000,
  },
  { what: 'answer to the import', value: median(times.map(({ answered }) => answered)), unit: 'ms' },
];
if (memory.idle.length > 0) {
  figures.push({ what: 'memory of the server, idle', value: median(memory.idle), unit: 'MB' });
  figures.push({ what: 'memory of the server, after the import', value: median(memory.after), unit: 'MB' });
}
report(figures);
