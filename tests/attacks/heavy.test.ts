import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { longOr } from '../support/length.ts';
import { RelayBench } from '../support/relay-bench.ts';
import type { SimulatedClient } from '../support/simulated-client.ts';
import { heavyShapes } from './heavy-frames.ts';

let bench: RelayBench;
beforeEach(async () => {
  bench = await RelayBench.open();
});
afterEach(() => bench.close());

/** The time of the processor for taking a frame, in which nobody else is answered, in milliseconds. */
async function workOf(eve: SimulatedClient, frame: Uint8Array): Promise<number> {
  eve.pair.send(frame);
  const before = process.threadCpuUsage();
  await bench.settle([eve]);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

describe('frames that make Yjs work as much as they can', { timeout: longOr(60_000, 600_000) }, () => {
  // The time is recorded, not judged: it belongs to the machine as well. It has the test's own part in it.
  it.each(heavyShapes)(
    '$name: refused, or taken whole, and everybody else goes on (U6, U7, U8, S1)',
    async (shape) => {
      const size = longOr(Math.min(shape.full, 500), shape.full);
      const ann = await bench.join();
      const eve = await bench.join();
      const times: string[] = [];
      for (const frame of shape.frames(size)) {
        expect(frame.length).toBeLessThanOrEqual(64 * 1024);
        times.push(`${frame.length} bytes ${Math.round(await workOf(eve, frame))} ms`);
      }
      const answer = eve.refusals.length > 0 ? `refused (${[...new Set(eve.refusals)]})` : 'taken';
      process.stderr.write(`heavy, ${shape.name}, ${size}: ${times.join(', ')}; ${answer}\n`);
      await bench.settle([ann]);
      ann.doc.getText('honest').insert(0, 'bus');
      await bench.settle([ann]);
      expect(ann.saved).toBe(ann.sent);
      expect(ann.refusals).toEqual([]);
      await bench.restart();
      const late = await bench.join();
      expect(late.doc.getText('honest').toString()).toBe('bus');
      expect(Y.snapshot(late.doc).sv).toEqual(Y.snapshot(ann.doc).sv);
    },
  );
});
