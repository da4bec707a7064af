import type { CardId, ThemeId } from '@heard/shared/id';
import { useArrangement } from '../sync/index.ts';
import { DeleteIcon, FlagIcon, GroupIcon, MoreIcon } from '../ui/icon/Icon.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { BarButton } from '../ui/toolbar/Toolbar.tsx';
import { boardWording } from '../wording/board.ts';
import { sharedTheme } from './shared-theme.ts';

const { acts } = boardWording;

/** How the board or the list does what is chosen. Without some of them there is no such act. */
export interface NoteActs {
  readonly edit: (id: CardId) => void;
  readonly group: (ids: readonly CardId[]) => void;
  readonly moveTo: (ids: readonly CardId[]) => void;
  readonly remove: (ids: readonly CardId[]) => void;
  /** For those that are in a theme. */
  readonly takeOut: (ids: readonly CardId[]) => void;
  readonly recommend?: ((ids: readonly CardId[]) => void) | undefined;
  readonly showDetails?: (() => void) | undefined;
  readonly selectTheme?: ((id: ThemeId) => void) | undefined;
}

interface SelectedNoteActsProps {
  readonly ids: readonly CardId[];
  readonly on: NoteActs;
}

/** What can be done with one or more selected notes: the buttons of a bar, the same on the board and in the list. */
export function SelectedNoteActs({ ids, on }: SelectedNoteActsProps) {
  const { edit, group, moveTo, remove, showDetails } = on;
  const arrangement = useArrangement();
  const [only, second] = ids;
  const isOne = only !== undefined && second === undefined;
  return (
    <>
      {isOne ? (
        <BarButton onClick={() => edit(only)}>{acts.edit}</BarButton>
      ) : (
        <BarButton onClick={() => group(ids)}>
          {sharedTheme(arrangement, ids) === undefined ? acts.group : acts.split}
        </BarButton>
      )}
      <BarButton onClick={() => moveTo(ids)}>{acts.moveTo}</BarButton>
      {showDetails && <BarButton onClick={showDetails}>{acts.details}</BarButton>}
      <BarButton onClick={() => remove(ids)}>{acts.delete}</BarButton>
      <Menu label={acts.more} icon={<MoreIcon />} iconOnly inBar acts={useMoreActs({ ids, on }, isOne)} />
    </>
  );
}

function useMoreActs({ ids, on }: SelectedNoteActsProps, isOne: boolean): MenuAct[] {
  const { themeOf } = useArrangement();
  const { recommend, selectTheme, takeOut } = on;
  const placed = ids.filter((id) => themeOf.has(id));
  const [theme] = placed.map((id) => themeOf.get(id));
  return [
    ...(isOne ? [{ id: 'group', label: acts.group, icon: <GroupIcon />, run: () => on.group(ids) }] : []),
    ...(theme !== undefined && selectTheme !== undefined
      ? [{ id: 'theme', label: acts.selectTheme, run: () => selectTheme(theme) }]
      : []),
    ...(theme === undefined ? [] : [{ id: 'out', label: acts.takeOut, run: () => takeOut(placed) }]),
    ...(recommend
      ? [{ id: 'recommend', label: acts.recommend, icon: <FlagIcon />, run: () => recommend(ids) }]
      : []),
    { id: 'delete', label: acts.delete, icon: <DeleteIcon />, danger: true, run: () => on.remove(ids) },
  ];
}
