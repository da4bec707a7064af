/**
 * Runs child processes for the launcher and makes sure that none outlives it.
 *
 * Every child is the leader of its own process group: a Ctrl+C in the terminal then reaches the launcher only, which
 * passes it on once (a server told twice to stop might take the second time for impatience), and whatever a
 * child started itself can be stopped with it.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const onWindows = process.platform === 'win32';
/** A server that has not finished this long after it was told to stop is ended hard; its journal is on disk. */
const patienceInMs = 20_000;

const children = new Set();
let stopping = false;

function signalGroup(child, signal) {
  try {
    if (onWindows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is already gone.
  }
}

/** True once somebody asked the launcher to stop. */
export function isStopping() {
  return stopping;
}

export function stopAll(signal) {
  if (stopping) return;
  stopping = true;
  for (const child of children) {
    // To the child alone: it decides how what it started is brought to an end.
    child.kill(signal);
    setTimeout(() => signalGroup(child, 'SIGKILL'), patienceInMs).unref();
  }
}

/**
 * Starts passing on signals. A parent that ends without passing any on (npm on SIGHUP, or killed hard) is noticed by
 * watching who the parent is.
 */
export function passOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopAll(signal));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stopAll('SIGTERM');
  }, 250).unref();
}

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, onOutput?: (text: string) => void }} options
 *   without `onOutput` the program writes straight to this terminal
 * @returns {Promise<number>} exit code; 128 + number if a signal ended it; 127 if it could not be started
 */
export function run(program, args, { cwd, env = process.env, onOutput }) {
  return new Promise((resolve) => {
    if (stopping) return resolve(130);
    const stdio = onOutput ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    // npx is a .cmd file on Windows, which only a shell can start.
    const child = spawn(program, args, {
      cwd,
      env,
      stdio,
      detached: !onWindows,
      shell: program.endsWith('.cmd'),
    });
    children.add(child);
    child.stdout?.on('data', (bytes) => onOutput(String(bytes)));
    child.stderr?.on('data', (bytes) => onOutput(String(bytes)));
    child.on('error', (error) => {
      children.delete(child);
      onOutput?.(`${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code, signal) => {
      children.delete(child);
      signalGroup(child, 'SIGKILL');
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}
