import { countBoard, recordsOf } from '@heard/shared/board';
import { done } from '@heard/shared/failure';
import type { Import } from '@heard/shared/intake/contract';
import { limits } from '@heard/shared/protocol';
import { exportBoard } from '@heard/shared/report';
import { plainText } from '@heard/shared/richtext';
import type { Snapshot } from '@heard/shared/snapshot/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Browser,
  joined,
  makeTestSession,
  meOf,
  openTestApp,
  readBoard,
  type TestApp,
  type TestSession,
} from '../app.harness.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const key = 'key-0123456789abcdef';
const row = (note: string, over: object = {}) => ({ note, ...over });
const counts = (session: TestSession) => readBoard(test, session, countBoard);

describe('imports', () => {
  it('put all rows on the board once, however often they are sent', async () => {
    const session = await makeTestSession(test);
    const amina = await joined(test, session);
    const path = `${session.path}/imports`;
    const input = { key, fileName: 'notes.csv', rows: [row('a "b"\n\u00e9', { theme: 'Buses' }), row('c')] };
    const [first, again] = await Promise.all([
      amina.get<Import>('POST', path, input),
      amina.get<Import>('POST', path, input),
    ]);
    expect(again).toEqual(first);
    expect(first).toEqual({
      id: expect.stringMatching(/^imp_/),
      fileName: 'notes.csv',
      byName: 'Amina',
      undoable: true,
      createdAt: expect.any(Number),
      cards: 2,
      themes: 1,
      undoneAt: null,
    });
    expect(await counts(session)).toEqual(done({ cards: 2, themes: 1, recommendations: 0 }));
    const texts = await readBoard(test, session, (board) =>
      [...board.cards.all()].map(({ heard }) => plainText(heard)).sort(),
    );
    expect(texts).toEqual(done(['a "b"\n\u00e9', 'c']));
    const [snapshot] = await amina.get<Snapshot[]>('GET', `${session.path}/snapshots`);
    expect(snapshot).toMatchObject({ reason: 'before-import', counts: { cards: 0 } });
  });

  it('are taken back by whoever made them or a facilitator, once', async () => {
    const session = await makeTestSession(test);
    const [amina, ben] = [await joined(test, session), await joined(test, session, { name: 'Ben' })];
    const path = `${session.path}/imports`;
    const made = await amina.get<Import>('POST', path, { key, rows: [row('a', { theme: 'T' })] });
    const undo = `${path}/${made.id}/undo`;
    const undoableFor = async (browser: Browser) =>
      (await browser.get<Import[]>('GET', path)).map(({ undoable }) => undoable);
    expect(await undoableFor(ben)).toEqual([false]);
    expect(await undoableFor(session.organiser)).toEqual([true]);
    expect(await ben.refusal('POST', undo, {})).toBe('not-allowed');
    const undone = await amina.get<Import>('POST', undo, {});
    expect(undone).toEqual({ ...made, undoable: false, undoneAt: expect.any(Number) });
    expect(await counts(session)).toEqual(done({ cards: 0, themes: 0, recommendations: 0 }));
    expect(await session.organiser.refusal('POST', undo, {})).toBe('import-gone');
    const other = await makeTestSession(test);
    expect(await other.organiser.refusal('POST', `${other.path}/imports/${made.id}/undo`, {})).toBe(
      'import-gone',
    );
  });

  it('make nobody wait for what somebody asks who may not take them back', async () => {
    const session = await makeTestSession(test);
    const [amina, ben] = [await joined(test, session), await joined(test, session, { name: 'Ben' })];
    const path = `${session.path}/imports`;
    const made = await amina.get<Import>('POST', path, { key, rows: [row('a')] });
    const undo = `${path}/${made.id}/undo`;
    const answered: string[] = [];
    const told = (who: string) => () => answered.push(who);
    await Promise.all([
      amina.get('POST', undo, {}).then(told('may')),
      ben.refusal('POST', undo, {}).then(told('may not')),
    ]);
    expect(answered).toEqual(['may not', 'may']);
  });

  it('are refused where they do not fit, come from viewers or are not in the right form', async () => {
    const session = await makeTestSession(test);
    const { organiser } = session;
    const amina = await joined(test, session);
    const path = `${session.path}/imports`;
    const many = Array.from({ length: limits.importRows }, (_, index) => row(`Note ${index}`));
    await organiser.get('POST', path, { key, rows: many });
    expect(await organiser.refusal('POST', path, { key: `${key}2`, rows: [row('one more')] })).toBe(
      'board-full',
    );
    const { id } = await meOf(amina, session);
    await organiser.get('PATCH', `${session.path}/participants/${id}`, { role: 'viewer' });
    expect(await amina.refusal('POST', path, { key, rows: [row('a')] })).toBe('not-allowed');
    expect(await new Browser(test).refusal('POST', path, { key, rows: [row('a')] })).toBe('not-joined');
    const bad = await organiser.call('POST', path, { key, rows: [row('a'), row('x'.repeat(4001)), row('')] });
    expect(bad.body).toEqual({ failure: 'invalid-input', fields: ['rows.1.note', 'rows.2.note'] });
    const huge = { key, rows: [row('x'.repeat(13 * 1024 * 1024))] };
    expect(await organiser.refusal('POST', path, huge)).toBe('too-large');
  });

  it('of a complete export make the board what it says', async () => {
    const from = await makeTestSession(test);
    await from.organiser.get('POST', `${from.path}/imports`, {
      key,
      rows: [row('a', { theme: 'T' }), row('b')],
    });
    const records = await readBoard(test, from, recordsOf);
    if (!records.ok) throw new Error(records.failure);
    const facts = { title: '', question: '', purpose: '', howWeDecide: '', heldAt: '', place: '' };
    const engagement = { title: '', purpose: '', place: '', partners: '', level: 'inform' as const };
    const file = exportBoard({ ...facts, engagement }, records.value, 0);

    const to = await makeTestSession(test);
    await to.organiser.get('POST', `${to.path}/imports`, { key, rows: [row('was here')] });
    const path = `${to.path}/imports/board`;
    const amina = await joined(test, to);
    expect(await amina.refusal('POST', path, { fileName: 'x.json', export: file })).toBe('not-allowed');
    for (const [given, failure] of [
      [{}, 'file-not-heard'],
      [{ ...file, version: 99 }, 'file-newer'],
      [{ ...file, records: { ...records.value, cards: [{}] } }, 'file-not-heard'],
    ] as const) {
      expect(await to.organiser.refusal('POST', path, { export: given })).toBe(failure);
    }
    const made = await to.organiser.get<Import>('POST', path, { fileName: 'x.json', export: file });
    expect(made).toMatchObject({ cards: 2, themes: 1, undoable: false });
    expect(await counts(to)).toEqual(await counts(from));
    const shown = await readBoard(test, to, (board) => {
      const all = recordsOf(board);
      return { ...all, cards: all.cards.filter(({ removedAt }) => removedAt === null) };
    });
    expect(shown).toEqual(records);
  });

  it('are not read from whoever may not import', async () => {
    const session = await makeTestSession(test);
    for (const path of [`${session.path}/imports`, `${session.path}/imports/board`]) {
      const response = await test.app.inject({
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/json' },
        payload: '{"this is no JSON',
      });
      expect(response.json(), path).toEqual({ failure: 'not-joined' });
    }
  });
});
