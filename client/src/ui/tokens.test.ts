import { colours, tints } from '@heard/shared/picture';
import { describe, expect, test } from 'vitest';
import { contrast } from './colour-contrast.ts';
import { distanceForAllEyes } from './colour-vision.ts';
import { type TintNumber, tintLetter } from './surface/Card.tsx';
import css from './tokens.css?raw';

const MODES = ['light', 'dark', 'light-more', 'dark-more'] as const;
type Mode = (typeof MODES)[number];

/** All colours of one mode, read from the style sheet itself. */
function palette(mode: Mode): (name: string) => string {
  const colours = new Map<string, string>();
  for (const [, name, value] of css.matchAll(/^ {2}--([\w-]+):\s*(var\(--if-light,[^;]+);/gm)) {
    const hex = new RegExp(`var\\(--if-${mode}, (#[0-9a-f]{6})\\)`).exec(value ?? '')?.[1];
    if (name === undefined || hex === undefined) throw new Error(`${name} has no colour for ${mode}`);
    colours.set(name, hex);
  }
  return (name) => {
    const hex = colours.get(name);
    if (hex === undefined) throw new Error(`no colour ${name}`);
    return hex;
  };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const TINTS = numbers(8).map((number) => `tint-${number}`);
const PEOPLE = numbers(12).map((number) => `person-${number}`);
const SURFACES = ['paper', 'surface', 'sunken'];

/** Text that is set on a ground: at least 4.5 : 1. */
const TEXT: [text: string[], ground: string[]][] = [
  [
    ['ink', 'ink-quiet'],
    [...SURFACES, ...TINTS, 'primary-tint', 'accent-tint', 'danger-tint', 'success-tint'],
  ],
  [['primary', 'primary-strong', 'danger', 'danger-strong', 'success', 'accent-ink'], SURFACES],
  [
    ['primary', 'primary-strong'],
    ['primary-tint', ...TINTS],
  ],
  [['accent-ink'], ['accent-tint']],
  [['danger', 'danger-strong'], ['danger-tint']],
  [['success'], ['success-tint']],
  [['on-primary'], ['primary', 'primary-strong']],
  [['on-danger'], ['danger', 'danger-strong']],
  [['on-accent'], ['accent']],
  [['on-inverse'], ['inverse']],
  [['on-deep', 'on-deep-quiet', 'on-deep-accent'], ['deep']],
  [['on-tint-edge'], TINTS.map((tint) => `${tint}-edge`)],
  [['on-person'], PEOPLE],
];

/** Edges, rings and states beside a ground: at least 3 : 1. */
const EDGES: [edge: string[], ground: string[]][] = [
  [['edge', 'accent-edge', 'primary', 'danger', 'success'], SURFACES],
  [['edge'], TINTS],
  [['focus'], [...SURFACES, ...TINTS, 'primary-tint', 'accent-tint', 'danger-tint', 'success-tint']],
  [['primary'], [...TINTS, 'primary-tint']],
  [['accent-edge'], ['accent-tint']],
  [['danger'], ['danger-tint']],
  [TINTS.map((tint) => `${tint}-edge`), ['paper', 'surface']],
  [PEOPLE, ['paper', 'surface', ...TINTS]],
  [['inverse'], SURFACES],
];

function pairs(list: [string[], string[]][]): [string, string][] {
  return list.flatMap(([fronts, grounds]) =>
    fronts.flatMap((front) => grounds.map((ground): [string, string] => [front, ground])),
  );
}

function below(colour: (name: string) => string, list: [string[], string[]][], least: number): string[] {
  return pairs(list)
    .map(([front, ground]) => ({ front, ground, ratio: contrast(colour(front), colour(ground)) }))
    .filter(({ ratio }) => ratio < least)
    .map(({ front, ground, ratio }) => `${front} on ${ground}: ${ratio.toFixed(2)}`);
}

function tooAlike(colour: (name: string) => string, names: string[], least: number): string[] {
  return names.flatMap((one, index) =>
    names
      .slice(index + 1)
      .map((other) => ({ one, other, apart: distanceForAllEyes(colour(one), colour(other)) }))
      .filter(({ apart }) => apart < least)
      .map(({ other, apart }) => `${one} and ${other}: ${apart.toFixed(3)}`),
  );
}

describe.each(MODES)('colours, %s', (mode) => {
  const colour = palette(mode);

  test('text can be read', () => {
    expect(below(colour, TEXT, mode.endsWith('more') ? 7 : 4.5)).toEqual([]);
  });

  test('edges, rings and states can be seen', () => {
    expect(below(colour, EDGES, 3)).toEqual([]);
    const ownEdges = TINTS.map((tint): [string[], string[]] => [[`${tint}-edge`], [tint]]);
    expect(below(colour, ownEdges, 3)).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('told apart with every kind of eyes, %s', (mode) => {
  const colour = palette(mode);

  test('the edges of the eight tints', () => {
    expect(
      tooAlike(
        colour,
        TINTS.map((tint) => `${tint}-edge`),
        0.08,
      ),
    ).toEqual([]);
  });

  test('the colours of people', () => {
    expect(tooAlike(colour, PEOPLE, 0.06)).toEqual([]);
  });
});

test('pictures of the board have its light colours and its letters', () => {
  const colour = palette('light');
  const { paper, surface, ink, inkQuiet, line, primary, onTintEdge } = colours;
  expect([paper, surface, ink, inkQuiet, line, primary, onTintEdge]).toEqual(
    ['paper', 'surface', 'ink', 'ink-quiet', 'line', 'primary', 'on-tint-edge'].map(colour),
  );
  expect(tints).toEqual(
    TINTS.map((tint, index) => ({
      ground: colour(tint),
      edge: colour(`${tint}-edge`),
      letter: tintLetter((index + 1) as TintNumber),
    })),
  );
});

test('the measures notice bad colours', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#ffffff', '#e8a33d')).toBeLessThan(3);
  // A red and a green of one lightness, alike without green cones.
  expect(distanceForAllEyes('#b3423e', '#6f6d28')).toBeLessThan(0.06);
  expect(distanceForAllEyes('#000000', '#ffffff')).toBeCloseTo(1);
});
