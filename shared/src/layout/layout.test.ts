import { expect, test } from 'vitest';
import type { Card } from '../card/index.ts';
import { intersects } from '../geometry/index.ts';
import { newId } from '../id/index.ts';
import { richTextOf } from '../richtext/index.ts';
import { mostColumns, type Theme } from '../theme/index.ts';
import {
  breakLines,
  cardMeasures,
  fittingText,
  isCardCut,
  layoutTheme,
  sizeOfCard,
  widthOf,
} from './index.ts';

/** mulberry32: the same numbers for the same seed. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const seed = 20261122;
const chance = chanceFrom(seed);
const random = (length: number) => Uint8Array.from({ length }, () => Math.floor(chance() * 256));

function cardOf(text: string, changes: Partial<Card> = {}): Card {
  return {
    id: newId('card', random),
    heard: richTextOf(text),
    place: { x: 0, y: 0 },
    conversationId: null,
    tags: [],
    authorId: newId('author', random),
    attribution: { name: '', organisation: '' },
    createdAt: 0,
    removedAt: null,
    ...changes,
  };
}

const room = cardMeasures.width - 2 * cardMeasures.padding;
const linesOf = (text: string) => breakLines(text, room, cardMeasures.fontSize, 100).lines.length;

test('widths are those Chromium measures: 20,415 thousandths without kerning pairs', () => {
  const measured = widthOf('The last bus leaves before people’s day is over');
  expect(Math.abs(measured - 20415)).toBeLessThan(300);
});

test.each([
  ['', 1],
  ['Later buses', 1],
  ['“I finish at ten. The bus stopped at seven. So I walk it, in the dark.”', 3],
  ['one\ntwo\n\nfour', 4],
  ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', 3],
  ['交通は私たちの毎日の暮らしにとても大切です', 2],
])('%j takes %i lines', (text, lines) => {
  expect(linesOf(text)).toBe(lines);
});

test('a line that is too long ends in an ellipsis within its room', () => {
  expect(fittingText('Ana · Age Well', 200, 14)).toBe('Ana · Age Well');
  const long = fittingText('Ana · Community Transport Users Forum of Leigh', 200, 14);
  expect(long).toMatch(/^Ana · Community.*…$/);
  expect((widthOf(long) / 1000) * 14).toBeLessThanOrEqual(200);
});

test('letters with marks are as wide as without, however they are written', () => {
  expect(widthOf('é')).toBe(widthOf('e'));
  expect(widthOf('e\u0301')).toBe(widthOf('e'));
});

test('a card shows six lines and says when there is more', () => {
  const six = cardOf('1\n2\n3\n4\n5\n6');
  const seven = cardOf('1\n2\n3\n4\n5\n6\n7');
  expect([isCardCut(six), isCardCut(seven)]).toEqual([false, true]);
  expect(sizeOfCard(seven).height - sizeOfCard(six).height).toBe(cardMeasures.footer);
});

test('a card with nobody to name has no line for it', () => {
  const named = cardOf('Later buses', { attribution: { name: 'Ana', organisation: '' } });
  expect(sizeOfCard(named).height - sizeOfCard(cardOf('Later buses')).height).toBe(cardMeasures.footer);
});

test(`nothing overlaps or leaves its theme (seed ${seed})`, () => {
  for (let turn = 0; turn < 200; turn += 1) {
    const theme: Theme = {
      id: newId('theme', random),
      title: 'word '.repeat(Math.floor(chance() * 30)),
      summary: [],
      colour: 0,
      at: { x: Math.round(chance() * 4000 - 2000), y: Math.round(chance() * 4000 - 2000) },
      columns: 1 + Math.floor(chance() * mostColumns),
      order: 'a0',
      mergedInto: null,
      createdAt: 0,
      removedAt: null,
    };
    const cards = Array.from({ length: Math.floor(chance() * 30) }, () =>
      cardOf('heard '.repeat(Math.floor(chance() * 80)), {
        attribution: { name: chance() < 0.5 ? 'Ana' : '', organisation: '' },
      }),
    );
    const layout = layoutTheme(theme, cards);
    const boxes = [...layout.cards.values()];
    expect(boxes).toHaveLength(cards.length);
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).some((other) => intersects(box, other))).toBe(false);
      expect(box.x).toBeGreaterThan(layout.box.x);
      expect(box.y).toBeGreaterThan(layout.box.y);
      expect(box.x + box.width).toBeLessThan(layout.box.x + layout.box.width);
      expect(box.y + box.height).toBeLessThan(layout.box.y + layout.box.height);
    }
  }
});
