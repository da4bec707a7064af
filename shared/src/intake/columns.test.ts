import { describe, expect, test } from 'vitest';
import { type Cells, guessMapping, withRole } from './columns.ts';
import { headerRole } from './header-words.ts';

/** The guess as `role` by column, with the names when the first row was taken for names. */
function guess(...cells: Cells) {
  const { header, roles } = guessMapping(cells);
  return { header, roles: roles.join(' | ') };
}

describe('names of columns', () => {
  test.each([
    ['Comment', 'note'],
    ['What was heard', 'note'],
    ['suggestion', 'note'],
    ['Your comments', 'note'],
    ['Theme title', 'theme'],
    ['heading', 'theme'],
    ['Name', 'author'],
    ['Name of organisation', 'organisation'],
    ['organizationName', 'organisation'],
    ['Conversation', 'conversation'],
    ['conversation date', 'date'],
    ['Date of visit', 'date'],
    ['Where', 'place'],
    ['Where was it said?', 'place'],
    ['Who said it', 'author'],
    ['When did you hear this', 'date'],
    ['Labels', 'tags'],
  ])('%s is %s', (name, role) => expect(headerRole(name)?.role).toBe(role));

  test.each([
    'comment_id',
    'author_id',
    'group0_agree',
    'source_file',
    'number of comments',
    'length',
    '意見',
  ])('%s says nothing', (name) => expect(headerRole(name)).toBeUndefined());
});

describe('a table with names', () => {
  test('is mapped by its names, and identifiers are left out', () => {
    expect(
      guess(
        ['comment_id', 'Comment', 'Theme', 'Name', 'Organisation', 'Event', 'Venue', 'Date', 'Tags'],
        [
          '1',
          'The bus stops at six',
          'Buses',
          'Ann',
          'Lunch club',
          'Tea',
          'Hall',
          '2025-11-03',
          'bus|evening',
        ],
        ['2', 'Lights are out by the park', 'Streets', 'Bob', '', 'Walk', 'Park', '2025-11-04', ''],
      ),
    ).toEqual({
      header: true,
      roles: 'leave out | note | theme | author | organisation | conversation | place | date | tags',
    });
  });

  test('of two columns named alike the longer text is the note', () => {
    const rows = guess(
      ['Comment', 'Comment'],
      ['Fine', 'The lift has been broken since the summer'],
      ['Ok', 'Too loud at night'],
    );
    expect(rows).toEqual({ header: true, roles: 'leave out | note' });
  });

  test('with names that say nothing takes the longest text for the note', () => {
    const rows = guess(
      ['Ref', 'Q7', 'Length'],
      ['a-1', 'We walk an hour to the clinic because no bus goes there', '53'],
      ['a-2', 'Nobody asked the young people in our street', '44'],
    );
    expect(rows).toEqual({ header: true, roles: 'leave out | note | leave out' });
  });

  test('with whole questions for names is known by its numbers', () => {
    const rows = guess(
      [
        'Response',
        'Thinking of the last year, which one thing would have made it easier for you to get about?',
      ],
      ['101', 'A bus after six'],
      ['102', 'A dropped kerb'],
    );
    expect(rows).toEqual({ header: true, roles: 'leave out | note' });
  });
});

describe('a table without names', () => {
  test('keeps its first row as a note', () => {
    const rows = guess(
      ['Buses', 'No bus after six'],
      ['Buses', 'The fare is too high'],
      ['Parks', 'More benches'],
    );
    expect(rows.header).toBe(false);
    expect(rows.roles).toBe('leave out | note');
  });

  test('of one column is all notes, unless it begins with the bare word', () => {
    expect(guess(['More notes about buses'], ['Another thing']).header).toBe(false);
    expect(guess(['Notes'], ['Another thing']).header).toBe(true);
    expect(guess(['Notes']).header).toBe(false);
  });

  test('may be empty', () => expect(guessMapping([])).toEqual({ header: false, roles: [] }));
});

test('a role given to one column is taken from the other', () => {
  const mapping = { header: true, roles: ['note', 'theme', 'leave out'] as const };
  expect(withRole(mapping, 2, 'note').roles).toEqual(['leave out', 'theme', 'note']);
  expect(withRole(mapping, 0, 'leave out').roles).toEqual(['leave out', 'theme', 'leave out']);
});
