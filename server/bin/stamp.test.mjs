import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'heard-stamp-'));
  mkdirSync(join(root, 'src/card'), { recursive: true });
  writeFileSync(join(root, 'src/card/card.ts'), 'one');
  writeFileSync(join(root, 'src/card/card.test.ts'), 'test');
});

afterEach(() => rmSync(root, { recursive: true }));

const hash = () => hashOf(root, ['src', 'lock.yaml'], { skip: /\.test\.ts$/ });

test('a file that was only touched keeps the stamp', () => {
  const before = hash();
  utimesSync(join(root, 'src/card/card.ts'), 1, 1);
  expect(hash()).toBe(before);
});

test('changed content, a new file and a new name each change the stamp', () => {
  const seen = new Set([hash()]);
  writeFileSync(join(root, 'src/card/card.ts'), 'two');
  seen.add(hash());
  writeFileSync(join(root, 'lock.yaml'), 'new');
  seen.add(hash());
  renameSync(join(root, 'src/card/card.ts'), join(root, 'src/card/note.ts'));
  seen.add(hash());
  expect(seen.size).toBe(4);
});

test('what is skipped does not count', () => {
  const before = hash();
  writeFileSync(join(root, 'src/card/card.test.ts'), 'another test');
  expect(hash()).toBe(before);
});

test('a stamp is read as it was written, and absent where nothing was written', () => {
  const file = join(root, 'cache/heard/stamp');
  expect(readStamp(file)).toBeUndefined();
  writeStamp(file, 'abc');
  expect(readStamp(file)).toBe('abc');
});
