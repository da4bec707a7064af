import { type Chance, chanceOf } from '../../support/chance.ts';

/** A note as every system is given it. `x` and `y` are its top left corner, in pixels at full size. */
export interface Note {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly by: string;
}

/** From one note to the next: they are at most 232 by 188. */
export const step = { x: 272, y: 232 };

const words = (
  'nobody can stay for the evening class because last bus goes at six my mother has rung surgery every morning two ' +
  'weeks library is only warm place where you need not buy anything they asked us year as well and then we heard ' +
  'nothing young people say that there nowhere to go after school it would help if letter were in plain English'
).split(' ');
const groups = ['Riverside Food Club', 'Lunch club', 'School gate', 'Tenants of Mill Lane'];

/** So many notes of about 25 words in a square, in reading order. The same whenever they are made. */
export function notesOf(count: number): readonly Note[] {
  const chance = chanceOf(count);
  const columns = columnsOf(count);
  return Array.from({ length: count }, (_, index) => ({
    x: (index % columns) * step.x,
    y: Math.floor(index / columns) * step.y,
    text: textBy(chance),
    by: chance.oneOf(groups),
  }));
}

export function columnsOf(count: number): number {
  return Math.ceil(Math.sqrt((count * step.y) / step.x));
}

/** They begin like a sentence and have no number in them, so that what is typed into one is told from it. */
function textBy(chance: Chance): string {
  const text = Array.from({ length: 21 + chance.below(9) }, () => chance.oneOf(words)).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
