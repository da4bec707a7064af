/** Stamps: a hash of what a step was made from, kept beside what it made, so that the step is skipped next time. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

function filesUnder(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [path];
  return readdirSync(path).flatMap((name) => (name === 'node_modules' ? [] : filesUnder(join(path, name))));
}

/**
 * Hash of names and contents, so that a rename counts and a mere touch does not.
 * @param {string} root
 * @param {string[]} paths files and folders, relative to root; those that do not exist count as absent
 * @param {{ skip?: RegExp, salt?: string }} options `skip` leaves out files by their path
 */
export function hashOf(root, paths, { skip, salt = '' } = {}) {
  const hash = createHash('sha256').update(salt);
  const files = paths.flatMap((path) => filesUnder(join(root, path))).sort();
  for (const file of files) {
    const name = relative(root, file).split(sep).join('/');
    if (skip?.test(name)) continue;
    hash.update(`\0${name}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  return hash.digest('hex');
}

/** The stamp in the file, or undefined if there is none. */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

export function writeStamp(file, stamp) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${stamp}\n`);
}
