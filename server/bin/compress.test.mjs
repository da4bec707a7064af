import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compressFiles } from './compress.mjs';

test('text is there in three forms, fonts as they are', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heard-compress-'));
  const words = 'export const words = 1;\n'.repeat(50);
  writeFileSync(join(folder, 'page.js'), words);
  writeFileSync(join(folder, 'font.woff2'), 'packed already');
  compressFiles(folder);
  expect(readdirSync(folder).sort()).toEqual(['font.woff2', 'page.js', 'page.js.br', 'page.js.gz']);
  expect(String(gunzipSync(readFileSync(join(folder, 'page.js.gz'))))).toBe(words);
  expect(String(brotliDecompressSync(readFileSync(join(folder, 'page.js.br'))))).toBe(words);
  rmSync(folder, { recursive: true });
});
