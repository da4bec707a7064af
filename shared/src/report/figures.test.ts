import { describe, expect, test } from 'vitest';
import { count, countOf, heldAt, instant, list } from './figures.ts';

describe('figures', () => {
  test.each([
    [0, '0 notes'],
    [1, '1 note'],
    [2, '2 notes'],
    [5000, '5,000 notes'],
  ])('%i', (number, words) => {
    expect(count(number, 'note')).toBe(words);
  });

  test('stand with their base, which gives the noun its number', () => {
    expect(countOf(1, 40, 'person')).toBe('1 of 40 people');
    expect(countOf(1, 1, 'person')).toBe('1 of 1 person');
  });

  test('in a row', () => {
    expect(list([])).toBe('');
    expect(list(['1 note', '2 people', '3 conversations'])).toBe('1 note, 2 people and 3 conversations');
  });
});

describe('dates', () => {
  test.each([
    ['2026-11-22T18:00', '22 November 2026 at 6pm'],
    ['2026-03-01T00:05', '1 March 2026 at 12:05am'],
    ['2026-03-01T12:30', '1 March 2026 at 12:30pm'],
    ['2026-03-01', '1 March 2026'],
    ['2026-13-01', '2026-13-01'],
    ['', ''],
  ])('%s', (typed, words) => {
    expect(heldAt(typed)).toBe(words);
  });

  test('an instant is told in the time of the United Kingdom, summer or winter', () => {
    expect(instant(Date.UTC(2026, 6, 1, 17))).toBe('1 July 2026 at 6pm');
    expect(instant(Date.UTC(2026, 11, 31, 23, 59))).toBe('31 December 2026 at 11:59pm');
  });
});
