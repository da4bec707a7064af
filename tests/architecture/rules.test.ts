import { describe, expect, test } from 'vitest';
import { nameRule, sqlRule, useRule } from './content-rules.ts';
import { fileCycleRule, folderCycleRule } from './cycle-rules.ts';
import { contractRule, fenceRule, kindRule, packageRule } from './import-rules.ts';
import { sizeRule } from './size-rules.ts';
import { readSource, type Source, type Violation } from './source.ts';
import { specificationRule } from './spec-rules.ts';
import { motionRule } from './style-rules.ts';

/** Files by path. Each rule must catch every file below and let the ones beside it pass. */
type Files = Readonly<Record<string, string>>;
type Rule = (sources: readonly Source[]) => Violation[];

const read = (files: Files): Source[] => Object.entries(files).map(([path, text]) => readSource(path, text));

function catches(rule: Rule, files: Files, said: RegExp): void {
  const violations = rule(read(files));
  expect(violations).toHaveLength(1);
  expect(violations[0]).toMatch(said);
}

const passes = (rule: Rule, files: Files): void => expect(rule(read(files))).toEqual([]);

describe('packages', () => {
  test.each([
    ['client/src/main.ts', `import { app } from '@heard/server/app';`],
    ['client/src/main.ts', `import { may } from '../../shared/src/permission/index.ts';`],
    ['client/src/main.ts', `import { deep } from '@heard/shared/card/commands';`],
    ['server/src/main.ts', `const page = await import('../../client/src/main.tsx');`],
    ['shared/src/id/index.ts', `export { people } from '../../../tests/support/people.ts';`],
    ['shared/src/id/index.ts', `import type { App } from '@heard/server/app';`],
    ['server/src/main.ts', `import data from '../../../elsewhere/data.ts';`],
  ])('%s may not say %s', (path, text) => catches(packageRule, { [path]: text }, /import/));

  test('shared is reached by the name of a folder, tests reach everything', () => {
    passes(packageRule, {
      'client/src/main.ts': `import { may } from '@heard/shared/permission'; import './app/app.css';`,
      'server/src/main.ts': `import { join } from '@heard/shared/session/contract'; import './app.ts';`,
      'tests/sync/many.test.ts': `import { createApp } from '../../server/src/app.ts';`,
    });
  });
});

describe('fences', () => {
  test.each([
    ['client/src/board/board.ts', `import * as Y from 'yjs';`],
    ['client/src/board/board.ts', `import type { Doc } from 'yjs';`],
    ['client/src/board/board.ts', `import { WebsocketProvider } from 'y-websocket';`],
    ['client/src/card/card.tsx', `const editor = import('@tiptap/react');`],
    ['client/src/theme/theme.tsx', `export { DndContext } from '@dnd-kit/core';`],
    ['server/src/session/routes.ts', `import { Document } from 'docx';`],
    ['server/src/session/store.ts', `import { DatabaseSync } from 'node:sqlite';`],
    ['server/src/app.ts', `import { env } from 'node:process';`],
    ['shared/src/id/index.ts', `import { randomBytes } from 'node:crypto';`],
    ['shared/src/card/card.ts', `import { useState } from 'react';`],
    ['client/src/session/join.ts', `import { z } from 'zod';`],
  ])('%s may not say %s', (path, text) => catches(fenceRule, { [path]: text }, /which only/));

  test('each library is free in its own place and in tests', () => {
    passes(fenceRule, {
      'client/src/sync/provider.ts': `import * as Y from 'yjs'; import { WebsocketProvider } from 'y-websocket';`,
      'server/src/storage/sqlite/journal.ts': `import { DatabaseSync } from 'node:sqlite';`,
      'shared/src/cluster/cluster.test.ts': `import * as Y from 'yjs';`,
    });
  });
});

describe('kinds of record', () => {
  test('a card may not import a theme', () => {
    catches(
      kindRule,
      { 'shared/src/card/a.ts': `import type { T } from '../theme/index.ts';` },
      /through ids/,
    );
  });

  test('what stands above the kinds may import several', () => {
    passes(kindRule, {
      'shared/src/cluster/a.ts': `import { c } from '../card/index.ts'; import { t } from '../theme/index.ts';`,
      'shared/src/card/b.ts': `import { t } from '../record/index.ts';`,
    });
  });
});

describe('contracts', () => {
  const shared = {
    'shared/src/session/contract.ts': `import { z } from 'zod'; export const join = z.string();`,
    'shared/src/session/code.ts': `export const length = 8;`,
    'shared/src/intake/index.ts': `export { join } from '../session/contract.ts';`,
    'shared/src/session/index.ts': `export * from './code.ts'; export type { J } from './contract.ts';`,
  };

  test.each(['@heard/shared/session/contract', '@heard/shared/intake'])('no value from %s', (from) => {
    const files = { ...shared, 'client/src/session/a.ts': `import { join } from '${from}';` };
    catches(contractRule, files, /contract\.ts → zod/);
  });

  test('types, and values that do not lead to zod', () => {
    passes(contractRule, {
      ...shared,
      'client/src/session/a.ts': `import type { J } from '@heard/shared/session/contract';`,
      'client/src/session/b.ts': `import { length } from '@heard/shared/session';`,
    });
  });
});

describe('cycles', () => {
  const loop = {
    'server/src/relay/a.ts': `import { b } from './b.ts';`,
    'server/src/relay/b.ts': `import type { C } from './c.ts';`,
    'server/src/relay/c.ts': `export * from './a.ts';`,
  };

  test('a detour over three files, one of them by a type', () => {
    catches(fileCycleRule, loop, /a\.ts → .*b\.ts → .*c\.ts → .*a\.ts/);
    passes(folderCycleRule, loop);
  });

  test('two folders that import each other through different files', () => {
    const files = {
      'client/src/card/a.ts': `import { b } from '../board/b.ts';`,
      'client/src/board/b.ts': '',
      'client/src/board/c.ts': `import { d } from '../card/d.ts';`,
      'client/src/card/d.ts': '',
    };
    passes(fileCycleRule, files);
    catches(folderCycleRule, files, /folders import each other/);
  });
});

describe('names', () => {
  test.each([
    'client/src/utils/colour.ts',
    'server/src/http/helpers.ts',
    'shared/src/card/types.ts',
    'client/src/sync/room-manager.test.ts',
    'shared/src/lib/a.ts',
  ])('%s', (path) => catches(nameRule, { [path]: '' }, /does not say/));

  test('a word that only contains one of them', () => {
    passes(nameRule, { 'client/src/library/common-ground.ts': '', 'client/src/vite-env.d.ts': '' });
  });
});

describe('uses', () => {
  test.each([
    ['server/src/app.ts', `console.log('hello');`],
    ['client/src/main.ts', `window.console.warn('hello');`],
    ['server/src/http/server.ts', `const port = process.env.PORT;`],
    ['server/src/http/server.ts', `const { PORT } = process.env;`],
    ['client/src/sync/a.ts', `const id = crypto.randomUUID();`],
    ['client/src/sync/a.ts', `await window.crypto.subtle.digest('SHA-256', bytes);`],
    ['client/src/main.ts', `navigator.serviceWorker.register('/sw.js');`],
    ['shared/src/card/a.ts', `const now = Date.now();`],
    ['shared/src/card/a.ts', `const now = new Date();`],
    ['shared/src/id/a.ts', `const dice = () => Math.random();`],
  ])('%s may not say %s', (path, text) => {
    const violations = useRule(read({ [path]: text }));
    expect(violations.length).toBeGreaterThan(0);
  });

  test('what is allowed in its place', () => {
    passes(useRule, {
      'server/src/config/config.ts': `const port = process.env.PORT;`,
      'client/src/main.ts': `const now = Date.now(); const bytes = crypto.getRandomValues(new Uint8Array(8));`,
      'server/src/session/key.ts': `const key = crypto.subtle;`,
      'shared/src/card/a.ts': `const then = new Date(0);`,
      'shared/src/card/a.test.ts': `const now = Date.now();`,
    });
  });
});

describe('SQL', () => {
  test.each([
    '`SELECT id FROM session`',
    `'INSERT OR REPLACE INTO session VALUES (?)'`,
    `'PRAGMA user_version'`,
  ])('%s outside the adapter', (text) =>
    catches(sqlRule, { 'server/src/session/a.ts': `run(${text});` }, /holds SQL/),
  );

  test('in the adapter, and words that only look like it', () => {
    passes(sqlRule, {
      'server/src/storage/sqlite/a.ts': `run('SELECT 1');`,
      'client/src/wording/board.ts': `const label = 'Select all notes'; const b = 'Update';`,
    });
  });
});

describe('sizes', () => {
  const lines = (count: number, text: string): string => `${text}\n`.repeat(count);
  const large = `export const build = () => {\n${lines(49, '  go();')}};\n`;
  const check = (files: Files, exceptions = {}): Violation[] => sizeRule(read(files), exceptions);

  test('a file of 301 lines, in tests as well', () => {
    const files = { 'client/src/a.ts': lines(301, '// note'), 'tests/sync/a.test.ts': lines(301, '// note') };
    expect(check(files)).toHaveLength(2);
    expect(check({ 'client/src/a.ts': lines(300, '// note') })).toEqual([]);
  });

  test('a function of 51 lines is found by its name; in a test file it may be a chapter', () => {
    expect(check({ 'client/src/a.ts': large })).toEqual([
      'client/src/a.ts#build has 51 lines; 50 is the most',
    ]);
    expect(check({ 'client/src/a.test.ts': large })).toEqual([]);
    expect(check({ 'client/src/a.ts': large.replace('  go();\n', '') })).toEqual([]);
  });

  test('exceptions may only shrink', () => {
    const name = 'client/src/a.ts#build';
    expect(check({ 'client/src/a.ts': large }, { [name]: 51 })).toEqual([]);
    expect(check({ 'client/src/a.ts': large }, { [name]: 60 })).toEqual([
      `the exception for ${name} can shrink to 51`,
    ]);
    expect(check({ 'client/src/a.ts': '' }, { [name]: 51 })[0]).toMatch(/not needed any more/);
  });
});

test('a rule without a test is found, and a quote without a rule', () => {
  const specification = '- **A1** First.\n- **A2** Second.\n- **B1** Other.\n';
  const quoting = (titles: string) => read({ 'tests/sync/a.test.ts': `it('keeps (${titles})', () => {});` });
  expect(specificationRule(specification, quoting('A1 to A2, B1'))).toEqual([]);
  const muddled = '- **A2** Second.\n- **A1** First.\n- **A1** Again.\n- **B1** Other.\n';
  expect(specificationRule(muddled, quoting('A1 to A2, B1'))).toEqual([
    'A2 is out of order',
    'A1 is out of order',
    'A1 is out of order',
  ]);
  expect(specificationRule(specification, quoting('A1, B2'))).toEqual([
    'no test quotes the rule A2',
    'no test quotes the rule B1',
    'there is no rule B2',
  ]);
});

test.each([
  ['.a { transition: opacity 1s, visibility 1s; }', 1],
  ['.a { transition: opacity 1s; }\n.b {\n  transition:\n    color 1s,\n    fill 1s;\n}', 1],
  ['.a { transition: all 1s }', 1],
  ['.a { transition-property: left, top; }', 1],
  ['.a { transition: left cubic-bezier(0, 1, 1, 0) 1s; transition-delay: 1s; }', 0],
  ['.a { transition: transform min(90ms, var(--motion)) linear; }', 0],
])('%s changes in two ways at once: %i time', (text, times) => {
  expect(motionRule([{ path: 'client/src/a.css', text }])).toHaveLength(times);
});

test('a file that cannot be read stops the rules rather than passing them', () => {
  expect(() => readSource('client/src/a.ts', 'const = ;')).toThrow(/client\/src\/a\.ts/);
});
