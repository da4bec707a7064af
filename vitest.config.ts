import { defineConfig } from 'vitest/config';

/** `unit`: beside the code, and the rules of the architecture. `system`: everything that needs several parts or time. */
export default defineConfig({
  test: {
    // Many tests wait for a server of their own: one for each processor keeps them all at work.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          // A process for each file takes as long again as a third of its tests. No file may lean on what another left behind.
          isolate: false,
          // For a machine that is busy with other things; no test is about time.
          testTimeout: 30_000,
          include: [
            '{shared,server,client}/src/**/*.test.{ts,tsx}',
            'server/bin/*.test.mjs',
            'tests/architecture/**/*.test.ts',
          ],
          // A test computes the contrast of the colours in the style sheet itself.
          css: { include: [/tokens\.css/] },
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/*/**/*.test.ts'],
          exclude: ['tests/architecture/**', 'tests/journeys/**', '**/node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
