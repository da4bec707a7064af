import { widenTheme } from '@heard/shared/cluster';
import type { ThemeId } from '@heard/shared/id';
import { mostColumns } from '@heard/shared/theme';
import { CheckIcon, MinusIcon, PlusIcon } from '../ui/icon/Icon.tsx';
import type { MenuAct } from '../ui/overlay/Menu.tsx';
import { boardWording } from '../wording/board.ts';
import { settle } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';

const { acts, told } = boardWording;

/** Shows a theme in so many columns; what it then covers makes room. */
export function setColumns(engine: BoardEngine, id: ThemeId, columns: number): void {
  settle(engine.live.act(widenTheme, { id, columns }), told.widened(columns));
  engine.refresh();
}

/** One column more or less, as far as that goes. */
export function widenBy(engine: BoardEngine, id: ThemeId, by: 1 | -1): void {
  const now = engine.live.board.themes.get(id)?.columns ?? 1;
  const next = Math.min(mostColumns, Math.max(1, now + by));
  if (next !== now && !engine.live.readOnly) setColumns(engine, id, next);
}

export function columnActs(engine: BoardEngine, id: ThemeId, now: number): MenuAct[] {
  return [
    {
      id: 'wider',
      label: acts.wider,
      icon: <PlusIcon />,
      disabled: now === mostColumns,
      run: () => widenBy(engine, id, 1),
    },
    {
      id: 'narrower',
      label: acts.narrower,
      icon: <MinusIcon />,
      disabled: now === 1,
      run: () => widenBy(engine, id, -1),
    },
    ...Array.from({ length: mostColumns }, (_, index) => ({
      id: String(index + 1),
      label: acts.columnsOf(index + 1),
      ...(now === index + 1 ? { icon: <CheckIcon /> } : {}),
      run: () => setColumns(engine, id, index + 1),
    })),
  ];
}
