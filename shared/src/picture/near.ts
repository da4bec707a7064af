import { type Arrangement, layoutBoard } from '../cluster/index.ts';
import { type Box, withoutStrays } from '../geometry/index.ts';
import { spreadBelow } from '../layout/index.ts';

/** The same arrangement, with what strayed far from all the rest below it: a picture around it would show next to nothing. */
export function broughtNear(arrangement: Arrangement): Arrangement {
  const layout = layoutBoard(arrangement);
  const near = new Set(withoutStrays([...layout.themes.values(), ...layout.cards.values()]));
  const boxes = [
    ...arrangement.themes.map(({ id }) => layout.themes.get(id)),
    ...arrangement.loose.map(({ card }) => layout.cards.get(card.id)),
  ];
  const strays = boxes.filter((box): box is Box => box !== undefined && !near.has(box));
  if (strays.length === 0) return arrangement;
  const places = new Map(spreadBelow(strays, near).map((at, index) => [strays[index], at]));
  return {
    ...arrangement,
    themes: arrangement.themes.map((theme) => ({
      ...theme,
      at: places.get(layout.themes.get(theme.id)) ?? theme.at,
    })),
    loose: arrangement.loose.map((lying) => ({
      ...lying,
      at: places.get(layout.cards.get(lying.card.id)) ?? lying.at,
    })),
  };
}
