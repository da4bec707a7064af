import type { Board } from '@heard/shared/board';
import type { CardId } from '@heard/shared/id';
import type { TintNumber } from '../ui/surface/Card.tsx';
import { type ColourBy, keyFor, type Legend, legendOf } from './colouring.ts';
import { type Choice, isChosen, matches } from './matching.ts';

/** How one note is to be drawn for one person. */
export interface Look {
  /** `plain` while nothing is highlighted. */
  readonly emphasis: 'plain' | 'highlighted' | 'quiet';
  readonly tint: TintNumber | 'of its theme' | 'none';
}

export type NotesToSee = Pick<Board, 'cards' | 'conversations'>;

/** What a choice comes to on a board. */
export interface Seen {
  /** Null while nothing is highlighted. */
  readonly matching: ReadonlySet<CardId> | null;
  /** Notes on the board, counted only where there is something to see. */
  readonly total: number;
  /** Null while the colours are those of themes. */
  readonly legend: Legend | null;
  /** A note that is not here is as it always is. */
  readonly looks: ReadonlyMap<CardId, Look>;
  /** By note, all that its look and the legend depend on. */
  readonly marks: ReadonlyMap<CardId, string>;
}

export const plain: Look = { emphasis: 'plain', tint: 'of its theme' };

export const nothingToSee: Seen = {
  matching: null,
  total: 0,
  legend: null,
  looks: new Map(),
  marks: new Map(),
};

export function isAsAlways(choice: Choice, by: ColourBy): boolean {
  return by === 'theme' && !isChosen(choice);
}

export function see(board: NotesToSee, choice: Choice, by: ColourBy): Seen {
  if (isAsAlways(choice, by)) return nothingToSee;
  const legend = by === 'theme' ? null : legendOf(board.cards.all(), by, board);
  const tints = new Map(legend?.tinted.map(({ key, tint }) => [key, tint]));
  const chosen = isChosen(choice);
  const matching = new Set<CardId>();
  const looks = new Map<CardId, Look>();
  const marks = new Map<CardId, string>();
  for (const card of board.cards.all()) {
    if (card.removedAt !== null) continue;
    const isMatch = matches(card, choice);
    const key = keyFor(by, card);
    if (isMatch) matching.add(card.id);
    const emphasis = chosen ? (isMatch ? 'highlighted' : 'quiet') : 'plain';
    looks.set(card.id, lookFor(emphasis, legend === null ? 'of its theme' : (tints.get(key) ?? 'none')));
    marks.set(card.id, markOf(isMatch, key));
  }
  return { matching: chosen ? matching : null, total: looks.size, legend, looks, marks };
}

/** Whether this note, changed, would make another `Seen`: most changes are moves, and make none. */
export function isOther(board: NotesToSee, id: CardId, { seen, choice, by }: SeenWith): boolean {
  const card = board.cards.get(id);
  const isThere = card !== undefined && card.removedAt === null;
  const mark = isThere ? markOf(matches(card, choice), keyFor(by, card)) : undefined;
  return mark !== seen.marks.get(id);
}

interface SeenWith {
  readonly seen: Seen;
  readonly choice: Choice;
  readonly by: ColourBy;
}

const markOf = (isMatch: boolean, key: string) => `${isMatch ? 1 : 0} ${key}`;

const known = new Map<string, Look>([['plain of its theme', plain]]);

/** The same object for the same look, so that a note whose look stays is not woken. */
function lookFor(emphasis: Look['emphasis'], tint: Look['tint']): Look {
  const name = `${emphasis} ${tint}`;
  const look = known.get(name) ?? { emphasis, tint };
  known.set(name, look);
  return look;
}
