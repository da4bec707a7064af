import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTest, readRepository, root } from './source.ts';

/**
 * Where the names of keys are written although they are no shortcuts of the room, the board or the list: keys of a field
 * that is written in, of something that is held by the pointer, or of a control of the page.
 */
const ofTheirOwn = [
  'client/src/board/ThingEditor.tsx',
  'client/src/board/edge-drag.ts',
  'client/src/board/gestures.ts',
  'client/src/drag/hold-sensor.ts',
  'client/src/find/FindBar.tsx',
  'client/src/list/AddNoteForm.tsx',
  'client/src/richtext/',
  'client/src/shortcuts/',
  'client/src/theme/ThemeNameForm.tsx',
  'client/src/ui/',
];

/** Which way a press goes, once the table has said what it is for. */
const ways = /\bkey === '(Arrow(Up|Down)|Home|End|j|k)'/g;

/** A key has one sign, or a name such as Enter. */
const named = /\bkey\b[^=\n]* [!=]== '(.|[A-Z]\w+)'|\bswitch \([^)]*\bkey\b/;

/** Lines that look at a key by its name. */
function namedKeys(text: string): string[] {
  return text
    .replace(ways, '')
    .split('\n')
    .filter((line) => named.test(line));
}

test('keys are named in the table of shortcuts, which is also what people read', () => {
  const elsewhere = readRepository()
    .map(({ path }) => path)
    .filter((path) => path.startsWith('client/src/') && !isTest(path))
    .filter((path) => !ofTheirOwn.some((own) => path.startsWith(own)))
    .flatMap((path) =>
      namedKeys(readFileSync(join(root, path), 'utf8')).map((line) => `${path}: ${line.trim()}`),
    );
  expect(elsewhere).toEqual([]);
});

test.each([
  "if (event.key === 'x') remove();",
  "if (key.toLowerCase() !== 'f') return;",
  'switch (event.key.toLowerCase()) {',
])('a key that is handled past the table is seen: %s', (line) => {
  expect(namedKeys(line)).toEqual([line]);
});
