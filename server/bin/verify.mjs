/** The steps of `npm run check` and `npm test`, and the closing line that says how many tests passed. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environmentFor } from './install.mjs';
import { isStopping, run } from './process.mjs';
import { say } from './progress.mjs';

const results = (root, name) => join(root, 'node_modules/.cache/heard/results', `${name}.json`);

const types = {
  name: 'types',
  args: ['node_modules/typescript/bin/tsc', '-b', 'shared', 'server', 'client', 'tests'],
};
const style = {
  name: 'style',
  args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
};

function vitest(root, name, args) {
  const outputFile = results(root, name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  return { name, outputFile, args: ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args] };
}

function playwright(root, args) {
  const outputFile = results(root, 'browser');
  const config = ['--config', 'tests/playwright.config.ts'];
  return {
    name: 'browser stories',
    outputFile,
    env: { HEARD_BROWSER_RESULTS: outputFile },
    args: ['tests/node_modules/@playwright/test/cli.js', 'test', ...config, ...args],
  };
}

/** Arguments choose unit tests by path. */
export function checkSteps(root, args) {
  return [types, style, vitest(root, 'unit tests', ['--project', 'unit', ...args])];
}

export function testSteps(root, args) {
  return [types, style, vitest(root, 'tests', args), playwright(root, args)];
}

/** All stories, then the faults and the attacks in full: the same files as in `npm test`, with larger numbers. Takes hours. */
export function longTestSteps(root, args) {
  const long = { HEARD_TESTS: 'long' };
  const inFull = (files) => ({
    ...vitest(root, 'long tests', ['--project', 'system', ...files]),
    env: long,
  });
  if (args.length > 0) return [inFull(args)];
  const stories = playwright(root, []);
  return [{ ...stories, env: { ...stories.env, ...long } }, inFull(['tests/faults', 'tests/attacks'])];
}

/** Counts from the JSON report of vitest or Playwright; undefined if there is none. */
export function countsIn(text) {
  const report = JSON.parse(text);
  if (report.stats)
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function readCounts({ outputFile }) {
  try {
    return countsIn(readFileSync(outputFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/**
 * Runs every step, also after one failed, so that one run shows everything that is wrong. A step that fails without
 * naming a failed test (types, style, a test file that does not load) counts as one failure.
 * @returns {Promise<number>} exit code
 */
export async function runSteps(root, node, steps) {
  const total = { passed: 0, failed: 0 };
  const broken = [];
  for (const step of steps) {
    if (step.outputFile) {
      mkdirSync(join(step.outputFile, '..'), { recursive: true });
      rmSync(step.outputFile, { force: true });
    }
    const code = await run(node, step.args, { cwd: root, env: environmentFor(root, step.env) });
    if (isStopping()) return 130;
    const counts = step.outputFile ? readCounts(step) : { passed: 0, failed: 0 };
    total.passed += counts.passed;
    total.failed += code === 0 ? counts.failed : Math.max(1, counts.failed);
    if (code !== 0) broken.push(step.name);
  }
  say(broken.length === 0 ? '\nEverything is in order.' : `\nNot in order: ${broken.join(', ')}.`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return broken.length === 0 ? 0 : 1;
}
