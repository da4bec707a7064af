import { expect, test } from 'vitest';
import { reportFileName } from './file-name.ts';

const at = Date.UTC(2026, 10, 22, 20);

test.each([
  ['Getting about after dark', 'getting-about-after-dark-2026-11-22.docx'],
  ["People's café: 2 of 3?", 'peoples-cafe-2-of-3-2026-11-22.docx'],
  ['../../etc/passwd\r\nX: "y"', 'etc-passwd-x-y-2026-11-22.docx'],
  ['会議', 'report-2026-11-22.docx'],
  ['', 'report-2026-11-22.docx'],
])('%s', (title, name) => {
  expect(reportFileName(title, at, 'docx')).toBe(name);
});

test('is short even where the title is long', () => {
  expect(reportFileName('word '.repeat(60), at, 'json').length).toBeLessThan(80);
});
