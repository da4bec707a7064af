import type { Arrangement } from '@heard/shared/cluster';
import { richTextOf } from '@heard/shared/richtext';
import { expect, test } from 'vitest';
import { findGround } from './ground-search.ts';

const card = (id: string, text: string) => ({ id, heard: richTextOf(text) });
const now = {
  themes: [
    { id: 't', title: 'Late buses' },
    { id: 'u', title: '' },
  ],
  inTheme: new Map([['t', [card('a', 'No bus at night')]]]),
  loose: [{ card: card('b', 'The bus is full'), at: { x: 0, y: 0 } }],
} as unknown as Arrangement;

const ids = (search: string, taken: string[] = []) =>
  findGround(now, search, taken as never).map(({ id }) => id);

test('without words all themes are offered, with words notes as well, themes first', () => {
  expect(ids('')).toEqual(['t', 'u']);
  expect(ids('bus')).toEqual(['t', 'b', 'a']);
  expect(ids('bus night')).toEqual(['a']);
});

test('what it rests on already is not offered again', () => {
  expect(ids('bus', ['t', 'a'])).toEqual(['b']);
});

test('no more than can be looked through is offered', () => {
  const themes = Array.from({ length: 30 }, (_, n) => ({ id: `t${n}`, title: `Theme ${n}` }));
  const many = { themes, inTheme: new Map(), loose: [] } as unknown as Arrangement;
  expect(findGround(many, 'theme', [])).toHaveLength(8);
});
