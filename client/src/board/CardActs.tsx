import { moveCards } from '@heard/shared/card';
import type { CardId } from '@heard/shared/id';
import { DeleteIcon, FlagIcon, GroupIcon, MoreIcon } from '../ui/icon/Icon.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { BarButton } from '../ui/toolbar/Toolbar.tsx';
import { boardWording } from '../wording/board.ts';
import { groupThese, settle, sharedTheme, startEditing } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';
import { useEngine } from './engine-context.ts';
import type { SelectionHandlers } from './selection-handlers.ts';

const { acts } = boardWording;

/** What can be done with one or more cards. */
export function CardActs({
  ids,
  onOpenMoveTo,
  onRecommend,
  onShowDetails,
  onRemove,
}: SelectionHandlers & { readonly ids: readonly CardId[] }) {
  const engine = useEngine();
  const [only, second] = ids;
  const more: MenuAct[] = [
    ...(second === undefined
      ? [{ id: 'group', label: acts.group, icon: <GroupIcon />, run: () => groupThese(engine, ids) }]
      : []),
    ...themeActs(engine, ids),
    ...(onRecommend
      ? [{ id: 'recommend', label: acts.recommend, icon: <FlagIcon />, run: () => onRecommend(ids) }]
      : []),
    { id: 'delete', label: acts.delete, icon: <DeleteIcon />, danger: true, run: () => onRemove(ids) },
  ];
  return (
    <>
      {only !== undefined && second === undefined ? (
        <BarButton onClick={() => startEditing(engine, only)}>{acts.edit}</BarButton>
      ) : (
        <BarButton onClick={() => groupThese(engine, ids)}>
          {sharedTheme(engine, ids) === undefined ? acts.group : acts.split}
        </BarButton>
      )}
      <BarButton onClick={() => onOpenMoveTo(ids)}>{acts.moveTo}</BarButton>
      {onShowDetails && <BarButton onClick={onShowDetails}>{acts.details}</BarButton>}
      <BarButton onClick={() => onRemove(ids)}>{acts.delete}</BarButton>
      <Menu label={acts.more} icon={<MoreIcon />} iconOnly inBar acts={more} />
    </>
  );
}

function themeActs(engine: BoardEngine, ids: readonly CardId[]): MenuAct[] {
  const { live, selection, things } = engine;
  const inThemes = ids.filter((id) => things.themeOf(id) !== undefined);
  const [first] = inThemes;
  const theme = first === undefined ? undefined : things.themeOf(first);
  if (theme === undefined) return [];
  const takeOut = () => {
    const box = things.box(theme) ?? { x: 0, y: 0, width: 0, height: 0 };
    const moves = inThemes.map((id, turn) => ({
      id,
      to: { x: box.x + box.width + 32, y: box.y + turn * 130 },
    }));
    settle(live.act(moveCards, { moves }), boardWording.told.moved(moves.length));
    engine.refresh();
  };
  return [
    { id: 'theme', label: acts.selectTheme, run: () => selection.select([theme]) },
    { id: 'out', label: acts.takeOut, run: takeOut },
  ];
}
