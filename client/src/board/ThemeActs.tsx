import { mergeThemes, ungroupTheme } from '@heard/shared/cluster';
import type { ThemeId } from '@heard/shared/id';
import { mostColumns, recolourTheme, themeColours, widenTheme } from '@heard/shared/theme';
import { useRecord } from '../sync/index.ts';
import { tintOf } from '../theme/theme-facts.ts';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { CheckIcon, FlagIcon, MoreIcon, PictureIcon, SplitIcon, UndoIcon } from '../ui/icon/Icon.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { TintMark, tintLetter } from '../ui/surface/Card.tsx';
import { BarButton } from '../ui/toolbar/Toolbar.tsx';
import { boardWording } from '../wording/board.ts';
import { pictureWording } from '../wording/picture.ts';
import { settle, startEditing, titleOf } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';
import { useEngine } from './engine-context.ts';
import type { SelectionHandlers } from './selection-handlers.ts';

const { acts, told } = boardWording;

type ThemeActsProps = SelectionHandlers & { readonly ids: readonly ThemeId[] };

/** What can be done with one or more themes. */
export function ThemeActs({ ids, onRecommend, onShowDetails, onSavePicture }: ThemeActsProps) {
  const engine = useEngine();
  const [only, second] = ids;
  const recommend: MenuAct[] = onRecommend
    ? [{ id: 'recommend', label: acts.recommend, icon: <FlagIcon />, run: () => onRecommend(ids) }]
    : [];
  if (only === undefined) return null;
  if (second === undefined) {
    const more = [...recommend, ...(onSavePicture ? [pictureAct(() => onSavePicture(only))] : [])];
    return <OneTheme id={only} more={more} onShowDetails={onShowDetails} />;
  }
  const merge = () => {
    settle(engine.live.act(mergeThemes, { keep: only, absorb: ids.slice(1) }), told.merged);
    engine.refresh();
    engine.selection.select([only]);
  };
  return (
    <>
      <BarButton onClick={merge}>{acts.merge}</BarButton>
      {recommend.length > 0 && <Menu label={acts.more} icon={<MoreIcon />} iconOnly inBar acts={recommend} />}
    </>
  );
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
      <Menu label={acts.columns} inBar acts={columnActs(engine, id, columns)} />
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

function columnActs({ live }: BoardEngine, id: ThemeId, now: number | undefined): MenuAct[] {
  return Array.from({ length: mostColumns }, (_, index) => ({
    id: String(index + 1),
    label: acts.columnsOf(index + 1),
    ...(now === index + 1 ? { icon: <CheckIcon /> } : {}),
    run: () => settle(live.act(widenTheme, { id, columns: index + 1 }), told.widened(index + 1)),
  }));
}

function colourActs({ live }: BoardEngine, id: ThemeId, now: number | undefined): MenuAct[] {
  return Array.from({ length: themeColours }, (_, colour) => {
    const letter = tintLetter(tintOf(colour));
    return {
      id: letter,
      label: now === colour ? `${acts.colour} ${letter} ✓` : `${acts.colour} ${letter}`,
      icon: <TintMark tint={tintOf(colour)} />,
      run: () => settle(live.act(recolourTheme, { id, colour }), told.recoloured(letter)),
    };
  });
}

function restructure(engine: BoardEngine, id: ThemeId): MenuAct[] {
  const { live, things, selection } = engine;
  const others = things.scene.arrangement.themes.filter((theme) => theme.id !== id);
  const merge = (keep: ThemeId) => {
    settle(live.act(mergeThemes, { keep, absorb: [id] }), told.merged);
    engine.refresh();
    selection.select([keep]);
  };
  return [
    { id: 'split', label: acts.splitThis, icon: <SplitIcon />, run: () => showToast(acts.howToSplit) },
    {
      id: 'ungroup',
      label: acts.ungroup,
      icon: <UndoIcon />,
      run: () => settle(live.act(ungroupTheme, { id }), told.ungrouped),
    },
    ...others.map((other) => ({
      id: other.id,
      label: `${acts.mergeInto} ${titleOf(engine, other.id)}`,
      run: () => merge(other.id),
    })),
  ];
}
