import { type Board, layoutBoard } from '@heard/shared/board';
import { moveCards } from '@heard/shared/card';
import { intersects } from '@heard/shared/geometry';
import { cardMeasures, widthOf } from '@heard/shared/layout';
import {
  boardWords,
  type PictureSource,
  pictureBlocks,
  pictureOf,
  pictureSvg,
  tints,
} from '@heard/shared/picture';
import { fileText } from '@heard/shared/richtext';
import { describe, expect, test } from 'vitest';
import { boardBuilder, exampleBoard } from '../reports/example.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { randomBoard } from '../support/random-board.ts';
import { type Part, readXml, within } from './read-xml.ts';

const title = 'Getting about after dark';
const svgOf = (board: PictureSource) => pictureSvg(pictureOf(board), { title });
const drawn = (board: PictureSource) => readXml(svgOf(board));
const textsOf = (root: Part) => [...within(root)].filter(({ name }) => name === 'text');
const wordsOf = (root: Part) => textsOf(root).map(({ text }) => text);

/** Corner of what a group of the picture holds. */
function cornersOf(root: Part): string[] {
  return root.inside
    .filter(({ name }) => name === 'g')
    .map(({ attributes }) => attributes.transform?.replace(/^translate\((.*)\)$/, '$1') ?? '');
}

describe('a picture of the board', () => {
  test('shows what the board shows, where the board shows it', () => {
    const board = exampleBoard();
    const arrangement = board.arrangement();
    const { themes, cards } = layoutBoard(arrangement);
    const root = drawn(board);
    const boxes = [...themes.values(), ...cards.values()];
    const left = Math.min(...boxes.map(({ x }) => x));
    const top = Math.min(...boxes.map(({ y }) => y));
    const expected = boxes.map(({ x, y }) => `${x - left + 32},${y - top + 32}`);
    expect(cornersOf(root).sort()).toEqual(expected.sort());
    const words = wordsOf(root);
    for (const seen of ['Buses stop too early', 'Untitled theme', '2 notes · 1 person', '2 notes · 2 people'])
      expect(words).toContain(seen);
    expect(words).toContain('Amina · Riverside Food Club ·…');
    expect(words).toContain('•');
  });

  test('says in words what it shows', () => {
    const [name, description] = drawn(exampleBoard()).inside;
    expect([name?.name, name?.text]).toEqual(['title', title]);
    expect([description?.name, description?.text]).toEqual([
      'desc',
      '2 themes: “Buses stop too early” with 2 notes; “Untitled theme” with 2 notes; 2 notes in no theme.',
    ]);
  });

  test('tells themes apart by a letter, too', () => {
    const board = exampleBoard();
    const letters = board.arrangement().themes.map(({ colour }) => tints[colour]?.letter);
    expect(wordsOf(drawn(board)).filter((text) => /^[A-H]$/.test(text))).toEqual(letters);
  });

  test('breaks lines within the card, and shows six of them', () => {
    const { board, note, amina } = boardBuilder();
    note(amina, 'The last bus leaves before people’s day is over and nobody told us why. '.repeat(9));
    const [card] = pictureOf(board).loose;
    expect(card?.lines.length).toBe(6);
    const room = cardMeasures.width - 2 * cardMeasures.padding;
    for (const { runs } of card?.lines ?? []) {
      const line = runs.map(({ text }) => text).join('');
      expect((widthOf(line.trimEnd()) / 1000) * cardMeasures.fontSize).toBeLessThanOrEqual(room);
    }
    const words = wordsOf(drawn(board));
    expect(words[5]).toMatch(/\S…$/);
    expect(words).toContain(boardWords.more);
  });

  test('keeps what is bold and italic where a line breaks', () => {
    const { board, note, amina } = boardBuilder();
    const bold = { text: 'a bold part that goes on into the next line', bold: true as const };
    note(amina, [{ kind: 'paragraph', depth: 0, runs: [{ text: 'Plain and ' }, bold, { text: ', plain' }] }]);
    const spans = [...within(drawn(board))].filter(({ name }) => name === 'tspan');
    expect(spans.length).toBe(2);
    expect(spans.map(({ text }) => text).join('')).toBe(bold.text);
    for (const { attributes } of spans) expect(attributes).toEqual({ 'font-weight': '700' });
  });

  test('leaves deleted notes out', () => {
    const svg = svgOf(exampleBoard());
    expect(svg).not.toContain('Deleted words');
    expect(svg).toContain('Nobody answers');
  });

  test('from far away has large titles in front and no words of notes, as the board has', () => {
    const { board, note, amina, theme } = boardBuilder();
    theme('Buses stop too early for those who work late', [note(amina, 'The last bus goes at six')]);
    const far = readXml(pictureSvg(pictureOf(board), { title, zoom: 0.2 }));
    const words = textsOf(far);
    expect(words.map(({ text }) => text).join(' ')).toMatch(/^Buses stop too early/);
    for (const { attributes } of words) expect(Number(attributes['font-size'])).toBeGreaterThan(20);
    expect(cornersOf(far).length).toBe(3);
    const bars = [...within(far)].filter(({ attributes }) => attributes['stroke-width'] === '8');
    expect(bars.length).toBe(1);
  });

  test('in blocks has the colours of the board and no letters', () => {
    const picture = pictureOf(exampleBoard());
    const [paper, ...blocks] = pictureBlocks(picture);
    expect(paper).toEqual({
      box: { x: 0, y: 0, width: picture.width, height: picture.height },
      fill: '#fbf8f3',
    });
    const cards = picture.themes.flatMap((theme) => theme.cards).concat(picture.loose);
    for (const { box } of cards) expect(blocks).toContainEqual({ box, fill: '#e3dccf' });
    for (const { box } of blocks) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(picture.width);
    }
  });

  test('holds what strayed far from all the rest, and is no larger for the way to it', () => {
    const board = exampleBoard();
    const before = pictureOf(board);
    const words = wordsOf(drawn(board));
    const [theme] = board.arrangement().themes;
    const stray = board.arrangement().loose[0]?.card;
    if (theme === undefined || stray === undefined) throw new Error('There is one of each in the example.');
    board.themes.update(theme.id, { at: { x: -10_000_000, y: 0 } });
    board.cards.update(stray.id, { place: { x: 300_000, y: 10_000_000 } });
    const { width, height } = pictureOf(board);
    expect(width + height).toBeLessThan(2 * (before.width + before.height));
    expect(wordsOf(drawn(board)).sort()).toEqual(words.sort());
    const { themes, loose } = pictureOf(board);
    for (const { box, cards } of themes)
      for (const card of cards) expect(intersects(box, card.box)).toBe(true);
    const boxes = [...themes, ...loose].map(({ box }) => box);
    for (const [place, box] of boxes.entries())
      for (const other of boxes.slice(place + 1)) expect(intersects(box, other)).toBe(false);
  });

  test('can be of one theme alone', () => {
    const board = exampleBoard();
    const [theme] = board.arrangement().themes;
    const picture = pictureOf(board, theme?.id);
    const root = readXml(pictureSvg(picture, { title }));
    const words = wordsOf(root).join(' ');
    expect(words).toContain('The last bus goes at six');
    expect(words).toContain('Fares went up twice');
    for (const other of ['lights', 'too dark', 'Nobody answers', 'Untitled'])
      expect(words).not.toContain(other);
    expect(picture.description).toBe('The theme “Buses stop too early” with 2 notes.');
    const whole = pictureOf(board);
    expect(picture.width).toBeLessThan(whole.width);
  });

  test('says of a note without words that it is empty', () => {
    const { board, note, amina } = boardBuilder();
    note(amina, '');
    expect(wordsOf(drawn(board))).toEqual([boardWords.emptyNote, 'Amina · Riverside Food Club']);
  });

  test('of an empty board says so', () => {
    const { board } = boardBuilder();
    expect(wordsOf(drawn(board))).toEqual([boardWords.nothing]);
    expect(pictureOf(board).description).toBe(`${boardWords.nothing}.`);
  });

  test.each([20, 500, 5000])('holds every one of %i notes', (count) => {
    const { board, note, amina, theme } = boardBuilder();
    const ids = Array.from({ length: count }, (_, index) => note(amina, `Note number ${index}.`));
    theme('Half of them', ids.slice(0, count / 2));
    board.run(amina, moveCards, {
      moves: ids.slice(count / 2).map((id, index) => ({ id, to: { x: 3000 + index * 7, y: index * 90 } })),
    });
    const words = wordsOf(drawn(board)).join(' ');
    for (let index = 0; index < count; index += 1) expect(words).toContain(`Note number ${index}.`);
  });
});

/** The elements of a picture without its words. */
const shapeOf = (root: Part) => new Set([...within(root)].map(({ name }) => name));
const allowed = ['svg', 'title', 'desc', 'rect', 'g', 'text', 'tspan', 'path'];

function boardSaying(text: string): Board {
  const made = boardBuilder();
  const line = text.slice(0, 200);
  const conversationId = made.conversation(line, line, line);
  const attribution = { name: line, organisation: line };
  const note = made.note({ ...made.amina, attribution }, text, { conversationId, tags: [line] });
  made.theme(line, [note], text);
  return made.board;
}

describe.each(
  hostileTexts.map((text, index) => ({ text, name: `${index}: ${JSON.stringify(text).slice(0, 50)}` })),
)('text $name', ({ text }) => {
  test('is well-formed, opens nothing and fetches nothing', () => {
    const root = readXml(pictureSvg(pictureOf(boardSaying(text)), { title: text }));
    expect([...shapeOf(root)].filter((name) => !allowed.includes(name))).toEqual([]);
    for (const { attributes } of within(root)) {
      const names = Object.keys(attributes).filter((name) => /^on|href|style|^id$/i.test(name));
      expect(names).toEqual([]);
    }
    const first =
      fileText(text)
        .split('\n')
        .find((line) => line.trim() !== '')
        ?.trim()
        .slice(0, 6) ?? '';
    expect(wordsOf(root).join('\n')).toContain(first);
  });
});

test.each([20261126, 20261127, 20261128])('any board is well-formed (seed %i)', (seed) => {
  const board = randomBoard(seed, 400);
  const root = drawn(board);
  expect([...shapeOf(root)].filter((name) => !allowed.includes(name))).toEqual([]);
  const { themes, cards } = layoutBoard(board.arrangement());
  expect(cornersOf(root).length).toBe(themes.size + cards.size);
});

test('the reader notices what is not well-formed', () => {
  expect(() => readXml('<svg><text>a < b</text></svg>')).toThrow();
  expect(() => readXml('<svg><text>\u0001</text></svg>')).toThrow();
});
