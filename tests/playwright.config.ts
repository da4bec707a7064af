import { defineConfig, devices } from '@playwright/test';
import { isRoot, storyChromiumPath } from './support/chromium.ts';
import { isLong } from './support/length.ts';

/** Where the launcher reads how many stories passed; not set when Playwright is run by hand. */
const resultsFile = process.env.HEARD_BROWSER_RESULTS;

/** What seldom happens to a board, told in full: its layers below are tested each time. */
const longStories = ['damage', 'epoch', 'real-notes', 'renewal'].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: 'journeys',
  testIgnore: isLong ? [] : longStories,
  outputDir: '../test-results',
  fullyParallel: false,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ...(resultsFile ? [['json', { outputFile: resultsFile }] as const] : [])],
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 15_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace takes as long again as the story: by hand, `--trace on` makes one.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: storyChromiumPath(),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
