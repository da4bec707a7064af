import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameRule, sqlRule, useRule } from './content-rules.ts';
import { fileCycleRule, folderCycleRule } from './cycle-rules.ts';
import { exceptions } from './exceptions.ts';
import { contractRule, fenceRule, kindRule, packageRule } from './import-rules.ts';
import { sizeRule } from './size-rules.ts';
import { readRepository, readSheets, root } from './source.ts';
import { specificationRule } from './spec-rules.ts';
import { motionRule } from './style-rules.ts';

describe('this repository keeps the rules of its architecture', () => {
  const sources = readRepository();

  test('all four packages were read', () => {
    const packages = new Set(sources.map(({ path }) => path.split('/')[0]));
    expect([...packages].sort()).toEqual(['client', 'server', 'shared', 'tests']);
  });

  const rules = {
    'packages import each other one way only': packageRule,
    'libraries stay inside their fence': fenceRule,
    'kinds of record never import each other': kindRule,
    'the browser gets no zod': contractRule,
    'no file imports itself by a detour': fileCycleRule,
    'folders import each other one way only': folderCycleRule,
    'names say what is inside': nameRule,
    'nothing uses what its place forbids': useRule,
    'SQL stays in the storage adapter': sqlRule,
  };
  for (const [name, rule] of Object.entries(rules)) {
    test(name, () => expect(rule(sources)).toEqual([]));
  }

  test('tests quote every rule of the relay, and no other', () => {
    const specification = readFileSync(join(root, 'server/src/relay/SPEC.md'), 'utf8');
    expect(specificationRule(specification, sources)).toEqual([]);
  });

  test('no element changes in two ways at once', () => {
    const sheets = readSheets();
    expect(sheets.length).toBeGreaterThan(20);
    expect(motionRule(sheets)).toEqual([]);
  });

  test('files and functions stay below the ceiling', () => {
    expect(sizeRule(sources, exceptions)).toEqual([]);
  });
});
