import type { ThemeId } from '@heard/shared/id';
import { themeColours } from '@heard/shared/theme';
import { useRecord } from '../sync/index.ts';
import { themeActs } from '../theme/theme-acts.ts';
import { tintOf } from '../theme/theme-facts.ts';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import {
  BackIcon,
  ChevronDownIcon,
  ChevronRightIcon,
  DownIcon,
  FlagIcon,
  ForwardIcon,
  MoreIcon,
  PictureIcon,
  SplitIcon,
  UndoIcon,
  UpIcon,
} from '../ui/icon/Icon.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { TintMark, tintLetter } from '../ui/surface/Card.tsx';
import { BarButton } from '../ui/toolbar/Toolbar.tsx';
import { boardWording } from '../wording/board.ts';
import { pictureWording } from '../wording/picture.ts';
import { startEditing, titleOf } from './acts.ts';
import type { Arrow } from './arrow-move.ts';
import type { BoardEngine } from './board-engine.ts';
import { columnActs } from './columns.tsx';
import { useEngine } from './engine-context.ts';
import { areFolded, toggleFold } from './fold.ts';
import { nudge } from './nudge.ts';
import type { SelectionHandlers } from './selection-handlers.ts';

const { acts } = boardWording;

/** About the width of a note, in board units. */
const farStep = 240;

type ThemeActsProps = SelectionHandlers & { readonly ids: readonly ThemeId[] };

/** What can be done with one or more themes. */
export function ThemeActs({ ids, onRecommend, onShowDetails, onSavePicture }: ThemeActsProps) {
  const engine = useEngine();
  const [only, second] = ids;
  const more: MenuAct[] = [
    ...(onRecommend
      ? [{ id: 'recommend', label: acts.recommend, icon: <FlagIcon />, run: () => onRecommend(ids) }]
      : []),
    foldAct(engine, ids),
  ];
  if (only === undefined) return null;
  if (second === undefined) {
    const picture = onSavePicture ? [pictureAct(() => onSavePicture(only))] : [];
    return <OneTheme id={only} more={[...more, ...picture]} onShowDetails={onShowDetails} />;
  }
  return (
    <>
      <BarButton onClick={() => merge(engine, only, ids.slice(1))}>{acts.merge}</BarButton>
      <Menu label={acts.more} icon={<MoreIcon />} iconOnly inBar acts={more} />
    </>
  );
}

function merge(engine: BoardEngine, keep: ThemeId, absorb: readonly ThemeId[]): void {
  if (!themeActs(engine.live).merge(keep, absorb)) return;
  engine.refresh();
  engine.selection.select([keep]);
}

/** For this person alone. */
function foldAct(engine: BoardEngine, ids: readonly ThemeId[]): MenuAct {
  const isFolded = areFolded(engine, ids);
  return {
    id: 'fold',
    label: isFolded ? acts.unfold : acts.fold,
    detail: boardWording.onlyForMe,
    icon: isFolded ? <ChevronDownIcon /> : <ChevronRightIcon />,
    run: () => toggleFold(engine, ids),
  };
}

function pictureAct(run: () => void): MenuAct {
  return { id: 'picture', label: pictureWording.actOfTheme, icon: <PictureIcon />, run };
}

interface OneThemeProps extends Pick<SelectionHandlers, 'onShowDetails'> {
  readonly id: ThemeId;
  readonly more: readonly MenuAct[];
}

function OneTheme({ id, more, onShowDetails }: OneThemeProps) {
  const engine = useEngine();
  const columns = useRecord('themes', id, (theme) => theme?.columns);
  const colour = useRecord('themes', id, (theme) => theme?.colour);
  return (
    <>
      <BarButton onClick={() => startEditing(engine, id)}>{acts.rename}</BarButton>
      {onShowDetails && <BarButton onClick={onShowDetails}>{acts.details}</BarButton>}
      <Menu label={acts.columns} inBar acts={columnActs(engine, id, columns ?? 1)} />
      <Menu label={acts.colour} inBar acts={colourActs(engine, id, colour)} />
      <Menu
        label={acts.more}
        icon={<MoreIcon />}
        iconOnly
        inBar
        acts={[...more, ...restructure(engine, id)]}
      />
    </>
  );
}

function colourActs({ live }: BoardEngine, id: ThemeId, now: number | undefined): MenuAct[] {
  return Array.from({ length: themeColours }, (_, colour) => {
    const letter = tintLetter(tintOf(colour));
    return {
      id: letter,
      label: now === colour ? `${acts.colour} ${letter} ✓` : `${acts.colour} ${letter}`,
      icon: <TintMark tint={tintOf(colour)} />,
      run: () => themeActs(live).recolour(id, colour),
    };
  });
}

/** The same as dragging, for who taps: the theme goes with all that is in it. */
function moveActs(engine: BoardEngine): MenuAct[] {
  const go = (arrow: Arrow) => () => {
    nudge(engine, arrow, { by: farStep, isHeld: false });
  };
  const { left, right, up, down } = acts.move;
  return [
    { id: 'left', label: left, icon: <BackIcon />, run: go('ArrowLeft') },
    { id: 'right', label: right, icon: <ForwardIcon />, run: go('ArrowRight') },
    { id: 'up', label: up, icon: <UpIcon />, run: go('ArrowUp') },
    { id: 'down', label: down, icon: <DownIcon />, run: go('ArrowDown') },
  ];
}

function restructure(engine: BoardEngine, id: ThemeId): MenuAct[] {
  const { live, things } = engine;
  const others = things.scene.arrangement.themes.filter((theme) => theme.id !== id);
  return [
    ...moveActs(engine),
    { id: 'split', label: acts.splitThis, icon: <SplitIcon />, run: () => showToast(acts.howToSplit) },
    {
      id: 'ungroup',
      label: acts.ungroup,
      icon: <UndoIcon />,
      run: () => themeActs(live).remove([id]),
    },
    ...others.map((other) => ({
      id: other.id,
      label: `${acts.mergeInto} ${titleOf(engine, other.id)}`,
      run: () => merge(engine, other.id, [id]),
    })),
  ];
}
