import { noAuthor } from '@heard/shared/card';
import { documentOf, peopleFacts, reportOf, reportWords, wholeReport } from '@heard/shared/report';
import { richTextOf } from '@heard/shared/richtext';
import { describe, expect, test } from 'vitest';
import { boardBuilder, exampleBoard, facts } from './example.ts';

const model = reportOf(exampleBoard(), facts, wholeReport);

describe('the figures of a report', () => {
  test('count notes, people and conversations, without what is deleted or has no words', () => {
    expect(model.totals).toEqual({
      cards: 5,
      people: 3,
      conversations: 2,
      placed: 4,
      withoutAuthor: 0,
      withoutConversation: 2,
      empty: 1,
    });
    expect(model.cards.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(JSON.stringify(model)).not.toContain('Deleted words');
  });

  test('follow a merged theme to the one that took it over, and count each note and person once', () => {
    const [first, second, third] = model.recommendations;
    expect(first).toMatchObject({ number: 1, themes: [1], cards: [3] });
    expect(first?.breadth).toEqual({ cards: 3, people: 2, conversations: 2 });
    expect(second).toMatchObject({ number: 2, themes: [2], cards: [] });
    expect(second?.breadth).toEqual({ cards: 2, people: 2, conversations: 1 });
    expect(third).toMatchObject({ number: 3, themes: [], cards: [] });
    expect(third?.breadth).toEqual({ cards: 0, people: 0, conversations: 0 });
  });

  test('number themes in order, with their notes and the recommendations that rest on them', () => {
    expect(
      model.themes.map(({ number, title, cards, recommendations }) => ({
        number,
        title,
        cards,
        recommendations,
      })),
    ).toEqual([
      { number: 1, title: 'Buses stop too early', cards: [1, 2], recommendations: [1] },
      { number: 2, title: '', cards: [3, 4], recommendations: [2] },
    ]);
    expect(model.notPlaced).toEqual([5]);
    expect(model.cards[2]).toMatchObject({ theme: 2, recommendations: [1, 2] });
  });

  test('count nobody for notes that name no writer, and say how many they are', () => {
    const made = boardBuilder();
    const nobody = { ...made.amina, authorId: noAuthor };
    made.theme('Buses', [made.note(nobody, 'One'), made.note(nobody, 'Two'), made.note(made.amina, 'Three')]);
    const some = reportOf(made.board, facts, wholeReport);
    expect(some.themes[0]?.breadth).toMatchObject({ cards: 3, people: 1 });
    expect(some.totals).toMatchObject({ people: 1, withoutAuthor: 2 });
    expect(JSON.stringify(documentOf(some))).toContain('2 of 3 notes name no writer');

    const bare = boardBuilder();
    bare.note(nobody, 'Only one');
    const words = JSON.stringify(documentOf(reportOf(bare.board, facts, wholeReport)));
    expect(words).toContain('There is 1 note.');
    expect(words).not.toContain('0 people');
  });

  test('stay the same when someone goes on writing', () => {
    const made = boardBuilder();
    const first = made.note(made.amina, 'First');
    made.note(made.club, 'Second');
    const before = reportOf(made.board, facts, wholeReport).cards;
    made.theme('Later', [first]);
    made.note(made.club, 'Third');
    const after = reportOf(made.board, facts, wholeReport).cards;
    expect(after.slice(0, 2).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  });

  test('hold no id of a person', () => {
    expect(JSON.stringify(model)).not.toMatch(/aut_|per_/);
  });

  test('agree with each other on every board', () => {
    const { themes, notPlaced, totals, recommendations } = model;
    expect(themes.reduce((sum, { cards }) => sum + cards.length, notPlaced.length)).toBe(totals.cards);
    for (const theme of themes) expect(theme.breadth.cards).toBe(theme.cards.length);
    for (const one of recommendations) {
      for (const number of one.themes) expect(themes[number - 1]?.recommendations).toContain(one.number);
    }
  });
});

describe('who took part', () => {
  test('is told by organisation as people chose, written in one way', () => {
    expect(facts.people).toEqual({
      joined: 4,
      organisations: [
        { name: 'Riverside Food Club', people: 2 },
        { name: 'Tameside Council', people: 1 },
      ],
      withoutOrganisation: 1,
    });
    expect(peopleFacts([])).toEqual({ joined: 0, organisations: [], withoutOrganisation: 0 });
  });
});

describe('the document', () => {
  const anchorsOf = (given: unknown) =>
    [...JSON.stringify(given).matchAll(/"anchor":"([^"]+)"/g)].map(([, name]) => name);
  const targetsOf = (given: unknown) =>
    [...JSON.stringify(given).matchAll(/"to":"([^"]+)"/g)].map(([, name]) => name);

  test.each([
    ['whole', wholeReport],
    ['without quotes', { ...wholeReport, quotes: false }],
    ['without the list of notes', { ...wholeReport, appendix: false }],
    [
      'at its shortest',
      { quotes: false, whoTookPart: false, method: false, picture: false, appendix: false },
    ],
  ])('%s has every place that it links to, once', (_, options) => {
    const laidOut = documentOf(reportOf(exampleBoard(), facts, options));
    const anchors = anchorsOf(laidOut);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const target of targetsOf(laidOut)) expect(anchors).toContain(target);
    expect(targetsOf(laidOut).length).toBeGreaterThan(2);
  });

  test('has no empty cell and no row of another length', () => {
    const { front, sections } = documentOf(model);
    const tables = [...front, ...sections.flatMap(({ blocks }) => blocks)].filter(
      (block) => block.kind === 'table',
    );
    expect(tables.length).toBe(4);
    for (const { columns, rows } of tables) {
      expect(columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
      for (const row of rows) {
        expect(row.length).toBe(columns.length);
        for (const cell of row)
          expect('line' in cell ? cell.line.map(({ text }) => text).join('') : 'rich').not.toBe('');
      }
    }
  });

  test('says what is missing before it goes out', () => {
    expect(reportWords.gaps(model)).toEqual([
      'Recommendation 3 rests on no theme or note yet.',
      '1 theme has no name.',
      '1 of 5 notes is in no theme.',
    ]);
  });

  test('of an empty board is still a report', () => {
    const empty = reportOf(boardBuilder().board, { ...facts, people: peopleFacts([]) }, wholeReport);
    expect(JSON.stringify(documentOf(empty))).toContain(reportWords.noRecommendations);
    expect(empty.totals.cards).toBe(0);
  });

  test('keeps every line of a long purpose', () => {
    const session = { ...facts.session, purpose: 'First\n\nSecond' };
    const laidOut = JSON.stringify(documentOf(reportOf(exampleBoard(), { ...facts, session }, wholeReport)));
    expect(laidOut).toContain('"First"');
    expect(laidOut).toContain('"Second"');
    expect(richTextOf('First\n\nSecond').length).toBe(3);
  });
});
