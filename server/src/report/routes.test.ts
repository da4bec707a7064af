import { addCard } from '@heard/shared/card';
import { groupCards } from '@heard/shared/cluster';
import { type AuthorId, newId } from '@heard/shared/id';
import { addRecommendation } from '@heard/shared/recommendation';
import type { Hand } from '@heard/shared/record';
import { type ReportModel, readExport } from '@heard/shared/report';
import { richTextOf } from '@heard/shared/richtext';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Browser,
  changeBoard,
  joined,
  makeTestSession,
  meOf,
  openTestApp,
  type TestApp,
  type TestSession,
} from '../app.harness.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

/** A note in a theme with a recommendation that rests on it. */
async function fill(session: TestSession, authorId: AuthorId): Promise<void> {
  const { random, clock } = test;
  const hand: Hand = {
    authorId,
    attribution: { name: '', organisation: 'Library friends' },
    role: 'member',
    now: () => clock.time,
    random,
  };
  const card = newId('card', random);
  const theme = newId('theme', random);
  const written = await changeBoard(test, session, (board) => {
    board.run(hand, addCard, { id: card, heard: richTextOf('The last bus goes at six'), at: { x: 0, y: 0 } });
    board.run(hand, groupCards, { ids: [card], themeId: theme, title: 'Evening buses' });
    const id = newId('recommendation', random);
    return board.run(hand, addRecommendation, { id, text: richTextOf('Run later buses'), restsOn: [theme] });
  });
  expect(written.ok).toBe(true);
}

async function sessionWithNote() {
  const session = await makeTestSession(test);
  const amina = await joined(test, session, { showAs: 'organisation' });
  await fill(session, (await meOf(amina, session)).authorId);
  return { session, amina, report: `${session.path}/report` };
}

describe('the report of a session', () => {
  it('is told in the middle of it, with the session, its engagement and its people', async () => {
    const { amina, report } = await sessionWithNote();
    const model = await amina.get<ReportModel>('GET', report);
    expect(model.totals).toMatchObject({ cards: 1, people: 1, placed: 1 });
    expect(model.recommendations).toMatchObject([
      { number: 1, themes: [1], breadth: { cards: 1, people: 1 } },
    ]);
    expect(model.session).toMatchObject({ title: 'First evening', engagement: { title: 'Getting around' } });
    expect(model.people.organisations).toContainEqual({ name: 'Library friends', people: 1 });
    expect(model.people.joined).toBe(2);
    expect(JSON.stringify(model)).not.toContain('Amina');
  });

  it.each([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK\u0003\u0004'],
    ['md', 'text/markdown; charset=utf-8', '# First evening'],
    ['csv', 'text/csv; charset=utf-8', '\ufeff"Note","Id"'],
    ['json', 'application/json; charset=utf-8', '{"format":"heard-board"'],
  ])('is a .%s file with a name of its own', async (format, type, start) => {
    const { amina, report } = await sessionWithNote();
    const { status, headers, bytes } = await amina.call('GET', `${report}.${format}`);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['content-disposition']).toBe(`attachment; filename="first-evening-2026-11-22.${format}"`);
    expect(bytes.toString('utf8').startsWith(start)).toBe(true);
  });

  it('comes complete as a file that can be read again', async () => {
    const { amina, report } = await sessionWithNote();
    const read = readExport(await amina.get('GET', `${report}.json`));
    if (!read.ok) throw new Error(read.failure);
    expect(read.value.records.cards.length).toBe(1);
    expect(read.value.session.engagement.title).toBe('Getting around');
  });

  it('leaves out what is not wanted, and refuses an option that is not one', async () => {
    const { amina, report } = await sessionWithNote();
    const words = async (query: string) =>
      (await amina.call('GET', `${report}.md?${query}`)).bytes.toString();
    expect(await words('quotes=1&appendix=0')).toContain('> The last bus goes at six');
    expect(await words('quotes=0&appendix=0')).not.toContain('The last bus goes at six');
    expect(await amina.refusal('GET', `${report}.md?quotes=yes`)).toBe('invalid-input');
    expect(await amina.refusal('GET', `${report}?names=1`)).toBe('invalid-input');
    expect(await amina.refusal('GET', `${report}.exe`)).toBe('page-gone');
  });

  it('can be had of an archived session, and by the organiser from any device', async () => {
    const { session, amina, report } = await sessionWithNote();
    await session.organiser.get('POST', `${session.path}/archive`, { archived: true });
    expect((await amina.call('GET', `${report}.docx`)).status).toBe(200);
    expect((await session.organiser.call('GET', `${report}.docx`)).status).toBe(200);
  });

  it('is not for somebody who has not joined or was removed', async () => {
    const { session, amina, report } = await sessionWithNote();
    const { id } = await meOf(amina, session);
    await session.organiser.get('DELETE', `${session.path}/participants/${id}`);
    for (const address of [report, `${report}.docx`, `${report}.md`, `${report}.csv`, `${report}.json`]) {
      expect(await amina.refusal('GET', address)).toBe('removed');
      expect(await new Browser(test).refusal('GET', address)).toBe('not-joined');
    }
    expect(await amina.refusal('GET', '/api/sessions/ses_0000000000000000000000/report')).toBe(
      'session-gone',
    );
  });

  it('logs nothing of what is in it', async () => {
    const { amina, report } = await sessionWithNote();
    await amina.call('GET', `${report}.docx`);
    expect(test.logged()).not.toContain('last bus');
    expect(test.logged()).not.toContain('first-evening');
  });
});
