import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { duplicateKeys, guessMapping, planImport, type Role } from '@heard/shared/intake';
import { limits } from '@heard/shared/protocol';
import { plainText, richTextOf } from '@heard/shared/richtext';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../client/src/intake/read-file.ts';

/** Real notes lie beside the checkout and not in it: not all of them may be given away. */
const folder = process.env.REAL_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const missing = !existsSync(folder);

async function importOf(path: string) {
  const source = await readFile(readFileSync(`${folder}/${path}`), path);
  if (!source.ok || source.value.kind !== 'table') throw new Error(`${path} was not read as a table`);
  const cells = source.value.sheets[0]?.cells ?? [];
  const mapping = guessMapping(cells);
  const plan = planImport(cells, mapping, {
    known: duplicateKeys([]),
    roomLeft: limits.cards,
    chosen: new Set(),
  });
  const roles: Partial<Record<Role, string>> = {};
  mapping.roles.forEach((role, index) => {
    if (role !== 'leave out') roles[role] = cells[0]?.[index] ?? '';
  });
  return { mapping, plan, roles, encoding: source.value.encoding };
}

/** One column as another reader sees it. */
function columnOf(path: string, name: string): string[] {
  const text = readFileSync(`${folder}/${path}`, 'utf8').replace(/^\ufeff/, '');
  const { data } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
    delimiter: ',',
  });
  return data.map((row) => row[name] ?? '');
}

describe.skipIf(missing)(`real notes (skipped where there is no folder ${folder})`, () => {
  test.each<[string, number, string, Partial<Record<Role, string>>]>([
    ['tameside/summit_points.csv', 22, 'point', { theme: 'heading' }],
    ['tameside/survey_suggestions.csv', 16, 'suggestion', {}],
    ['tameside/survey_examples.csv', 24, 'example', {}],
    ['polis-bg2050/comments.csv', 371, 'comment', {}],
    ['polis-london-youth-policing/comments.csv', 39, 'comment', {}],
    ['messy-real-comments/comments.csv', 250, 'comment', { tags: 'labels' }],
    ['talk-to-taiwan-zh/comments.csv', 152, 'comment', { theme: 'topic', conversation: 'conversation' }],
  ])('%s: %i notes, character for character', async (path, count, note, others) => {
    const { mapping, plan, roles, encoding } = await importOf(path);
    expect({ header: mapping.header, roles, encoding }).toEqual({
      header: true,
      roles: { note, ...others },
      encoding: 'utf-8',
    });
    const texts = plan.rows.map(({ row }) => row.note);
    expect(texts).toHaveLength(count);
    expect(plan.leftOut).toEqual([]);
    expect(texts).toEqual(columnOf(path, note).map((text) => text.replace(/\r\n?/g, '\n')));
    expect(texts.map((text) => plainText(richTextOf(text)))).toEqual(texts);
    expect(plan.rows.flatMap(({ shortened }) => shortened)).toEqual([]);
  });

  test('the summit points lie under their 13 headings', async () => {
    const { plan } = await importOf('tameside/summit_points.csv');
    expect(new Set(plan.rows.map(({ row }) => row.theme)).size).toBe(13);
  });

  test('(known bad: a reader that trims would have been found out)', () => {
    const texts = columnOf('messy-real-comments/comments.csv', 'comment');
    expect(texts.map((text) => text.trim())).not.toEqual(texts);
  });
});
