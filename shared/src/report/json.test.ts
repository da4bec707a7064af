import { describe, expect, test } from 'vitest';
import type { SessionFacts } from './facts.ts';
import { exportBoard, readExport } from './json.ts';

const facts: SessionFacts = {
  title: 'Evenings',
  question: '',
  purpose: '',
  howWeDecide: '',
  heldAt: '',
  place: '',
  engagement: { title: '', purpose: '', place: '', partners: '', level: 'involve' },
};
const whole = exportBoard(facts, { cards: [], themes: [], recommendations: [], conversations: [] }, 0);

describe('reading a complete export', () => {
  test('reads what was written', () => {
    expect(readExport(whole)).toEqual({ ok: true, value: whole });
  });

  test.each([
    ['nothing', null],
    ['a list', [whole]],
    ['another kind of file', { ...whole, format: 'other' }],
    ['no version', { ...whole, version: undefined }],
    ['a version that is no number', { ...whole, version: '1' }],
    ['version 0', { ...whole, version: 0 }],
    ['no records', { ...whole, records: undefined }],
    ['records that are no lists', { ...whole, records: { ...whole.records, cards: {} } }],
    ['a card that cannot be read', { ...whole, records: { ...whole.records, cards: [{ id: 'x' }] } }],
  ])('refuses %s', (_, given) => {
    expect(readExport(given)).toEqual({ ok: false, failure: 'file-not-heard' });
  });

  test('says when a file is of a newer version, whatever is in it', () => {
    expect(readExport({ format: 'heard-board', version: 2 })).toEqual({ ok: false, failure: 'file-newer' });
  });

  test('takes facts that are missing or of another type as empty, and leaves unknown keys behind', () => {
    const given = {
      ...whole,
      extra: 1,
      session: { title: 7, engagement: { level: 'rule', __proto__: null } },
    };
    expect(readExport(given)).toEqual({ ok: true, value: { ...whole, session: { ...facts, title: '' } } });
  });
});
