import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadedWith, readBuiltPages } from './pages.ts';

const kilobyte = 1024;

/** Words by which a library is known even when it is minified. */
const editorMark = 'ProseMirror';
const contractMark = 'ZodError';
/** What the page that is measured offers, and no other. */
const benchMark = '__bench';

describe('what a browser has to load', () => {
  const pages = readBuiltPages();
  const page = (source: string) => loadedWith(pages.manifest, ['index.html', source]);
  const boardParts = Object.keys(pages.manifest).filter((key) => /^src\/(board|list)\//.test(key));
  const board = loadedWith(pages.manifest, ['index.html', 'src/room/SessionPage.tsx', ...boardParts]);

  test('to join: at most 120 KB', () => {
    expect(pages.gzipBytes(page('src/participant/JoinPage.tsx'))).toBeLessThanOrEqual(120 * kilobyte);
  });

  test('to open the board and the list: at most 320 KB', () => {
    expect(pages.gzipBytes(board)).toBeLessThanOrEqual(320 * kilobyte);
  });

  test('the text editor comes only when a text is edited', () => {
    expect(board.filter((key) => pages.textOf(key).includes(editorMark))).toEqual([]);
  });

  test('no contract checker at all', () => {
    const scripts = Object.keys(pages.manifest).filter((key) => pages.manifest[key]?.file.endsWith('.js'));
    expect(scripts.filter((key) => pages.textOf(key).includes(contractMark))).toEqual([]);
  });

  test('nothing of what the benchmark of the board asks a page', () => {
    const all = Object.keys(pages.manifest);
    expect(all.filter((key) => key.includes('src/bench/') || pages.textOf(key).includes(benchMark))).toEqual(
      [],
    );
  });

  test('nothing inline, which the content security policy forbids', () => {
    expect(pages.html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon[a-z]+=/);
  });
});

describe('how it is counted', () => {
  test('the libraries that must be absent do carry the words they are known by', () => {
    const textOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect(textOf('client/node_modules/@tiptap/core/dist/index.js')).toContain(editorMark);
    expect(textOf('shared/node_modules/zod/v4/classic/errors.js')).toContain(contractMark);
    expect(textOf('client/src/bench/offer-bench.ts')).toContain(benchMark);
  });

  const manifest = {
    'index.html': { file: 'index.js', imports: ['_react'] },
    'src/board/Board.tsx': { file: 'board.js', imports: ['index.html', '_drag'] },
    _react: { file: 'react.js' },
    _drag: { file: 'drag.js', imports: ['_react'] },
    'src/richtext/Editor.tsx': { file: 'editor.js', imports: ['_react'] },
  };

  test('with everything it imports, once, and nothing that comes later', () => {
    const loaded = loadedWith(manifest, ['index.html', 'src/board/Board.tsx']);
    expect(loaded.sort()).toEqual(['_drag', '_react', 'index.html', 'src/board/Board.tsx']);
  });

  test('a page that does not exist is an error, not a page of no size', () => {
    expect(() => loadedWith(manifest, ['src/gone.tsx'])).toThrow(/src\/gone\.tsx/);
  });
});
