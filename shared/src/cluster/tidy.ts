import type { Card } from '../card/index.ts';
import { done, type Outcome, refused } from '../failure/index.ts';
import { type Box, boxAround, type Point } from '../geometry/index.ts';
import type { CardId, ThemeId } from '../id/index.ts';
import { belowRows, inRows, rowWidth } from '../layout/index.ts';
import { command, type Table } from '../record/index.ts';
import { changeTheme, type Theme } from '../theme/index.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import { layoutBoard } from './layout.ts';

interface Tables {
  readonly cards: Table<Card>;
  readonly themes: Table<Theme>;
}

/** Where things go that lie elsewhere now. */
export interface Tidied {
  readonly themes: ReadonlyMap<ThemeId, Point>;
  readonly cards: ReadonlyMap<CardId, Point>;
}

/**
 * Themes in rows, in the order in which they are read now, and loose cards in rows below them. Pure; nothing overlaps,
 * and what is tidy stays as it is.
 */
export function tidied(arrangement: Arrangement): Tidied {
  const layout = layoutBoard(arrangement);
  const themes = [...layout.themes].map(([id, box]) => ({ id, ...box }));
  const loose = arrangement.loose.flatMap(({ card }) => {
    const box = layout.cards.get(card.id);
    return box === undefined ? [] : [{ id: card.id, ...box }];
  });
  const all = [...themes, ...loose];
  const around = boxAround(all) ?? { x: 0, y: 0 };
  const corner = { x: Math.round(around.x), y: Math.round(around.y) };
  const width = rowWidth(all);
  const themesAt = inRows(themes, corner, width);
  const below = belowRows(
    [...themesAt].map(([box, at]) => ({ ...box, ...at })),
    corner,
  );
  return { themes: moved(themesAt), cards: moved(inRows(loose, below, width)) };
}

function moved<Id>(places: ReadonlyMap<Box & { readonly id: Id }, Point>): Map<Id, Point> {
  const elsewhere = [...places].filter(([box, { x, y }]) => box.x !== x || box.y !== y);
  return new Map(elsewhere.map(([{ id }, at]) => [id, at]));
}

/** Arranges the whole board for everybody. */
export const tidyBoard = command(
  'tidy board',
  ({ cards, themes }: Tables): Outcome<undefined, 'nothing-to-do'> => {
    const places = tidied(arrange(cards, themes));
    if (places.themes.size + places.cards.size === 0) return refused('nothing-to-do');
    for (const [id, at] of places.themes) changeTheme(themes, id, { at });
    for (const [id, place] of places.cards) cards.update(id, { place });
    return done();
  },
);
