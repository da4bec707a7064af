import { type RefObject, useEffect, useRef, useState } from 'react';
import { useFolded } from '../folding/index.ts';
import { HighlightSheet } from '../highlight/HighlightSheet.tsx';
import { useSelectedIds } from '../selection/index.ts';
import { shortcutsAct } from '../shortcuts/shortcuts-act.tsx';
import { useReadOnly } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { IconButton } from '../ui/button/IconButton.tsx';
import {
  ChevronDownIcon,
  ChevronRightIcon,
  FindIcon,
  HighlightIcon,
  InboxIcon,
  ListIcon,
  LocateIcon,
  MinusIcon,
  MoreIcon,
  PlusIcon,
  TidyIcon,
  ZoomToIcon,
} from '../ui/icon/Icon.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { Toolbar } from '../ui/toolbar/Toolbar.tsx';
import { boardWording } from '../wording/board.ts';
import { findWording } from '../wording/find.ts';
import { highlightWording } from '../wording/highlight.ts';
import styles from './board.module.css';
import type { BoardEngine } from './board-engine.ts';
import { useCell, useEngine, useScene } from './engine-context.ts';
import { fold, unfold } from './fold.ts';
import { lookAtNotPlaced, lookAtSelected } from './look-at.ts';
import { useMapAct } from './Minimap.tsx';
import { tidyUp } from './tidy.ts';
import { useFocusBack } from './use-focus-back.ts';

export type ViewControlsProps = {
  readonly onShowList?: (() => void) | undefined;
  readonly isSwitched?: boolean | undefined;
  readonly onShowNotPlaced?: (() => void) | undefined;
  readonly onFind: () => void;
  readonly onShowShortcuts?: (() => void) | undefined;
};

/** At the bottom: what is not placed yet, how near one is, and the way to the list. */
export function ViewControls(props: ViewControlsProps) {
  const { onShowList, isSwitched = false, onShowNotPlaced, onFind, onShowShortcuts } = props;
  const engine = useEngine();
  const zooming = useRef<HTMLDivElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  const choose = () => setChoosing(true);
  const frame = useRef<HTMLDivElement>(null);
  useKeptClear(engine, frame);
  return (
    <div ref={frame} className={styles.controls}>
      {onShowNotPlaced && <NotPlaced onShow={onShowNotPlaced} />}
      <div ref={zooming} className={styles.zooming}>
        <Toolbar label={boardWording.view} look="float">
          <IconButton label={findWording.open} icon={<FindIcon />} tooltip="top" onClick={onFind} />
          <span className={styles.wideOnly}>
            <IconButton
              label={highlightWording.open}
              icon={<HighlightIcon />}
              tooltip="top"
              aria-haspopup="dialog"
              onClick={choose}
            />
          </span>
          <IconButton
            label={boardWording.zoomOut}
            icon={<MinusIcon />}
            tooltip="top"
            onClick={() => engine.rig.zoomStep(-1)}
          />
          <Percent />
          <IconButton
            label={boardWording.zoomIn}
            icon={<PlusIcon />}
            tooltip="top"
            onClick={() => engine.rig.zoomStep(1)}
          />
          <ZoomToSelection />
          <Button onClick={() => engine.fitAll()}>{boardWording.fit}</Button>
          <MoreForBoard onHighlight={choose} onShowShortcuts={onShowShortcuts} />
          {onShowList && (
            <Button icon={<ListIcon />} className={styles.toList} autoFocus={isSwitched} onClick={onShowList}>
              {boardWording.list}
            </Button>
          )}
        </Toolbar>
      </div>
      {isChoosing && <HighlightSheet anchor={zooming} view="board" onClose={() => setChoosing(false)} />}
    </div>
  );
}

/** What is fitted into the view must not lie under the controls. */
function useKeptClear({ rig }: BoardEngine, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const controls = frame.current;
    if (controls === null) return;
    const resized = new ResizeObserver(() =>
      rig.keepBelow((controls.offsetParent?.clientHeight ?? 0) - controls.offsetTop),
    );
    resized.observe(controls);
    return () => resized.disconnect();
  }, [rig, frame]);
}

function NotPlaced({ onShow }: { readonly onShow: () => void }) {
  const count = useScene(({ things }) => things.scene.arrangement.loose.length);
  return count === 0 ? null : <WaysToNotPlaced count={count} onShow={onShow} />;
}

function WaysToNotPlaced({ count, onShow }: { readonly count: number; readonly onShow: () => void }) {
  const engine = useEngine();
  const frame = useRef<HTMLDivElement>(null);
  useFocusBack(frame);
  return (
    <div ref={frame} className={styles.notPlaced}>
      <Button icon={<InboxIcon />} onClick={onShow}>
        <span>
          {count} <span className={styles.wideWords}>{boardWording.notPlaced}</span>
        </span>
      </Button>
      <IconButton
        label={boardWording.showNotPlaced}
        icon={<LocateIcon />}
        variant="secondary"
        tooltip="top"
        onClick={() => lookAtNotPlaced(engine)}
      />
    </div>
  );
}

interface MoreForBoardProps extends Pick<ViewControlsProps, 'onShowShortcuts'> {
  readonly onHighlight: () => void;
}

function MoreForBoard({ onHighlight, onShowShortcuts }: MoreForBoardProps) {
  const engine = useEngine();
  const readOnly = useReadOnly();
  const isFolded = useFolded();
  const themes = useScene(({ things }) => things.scene.arrangement.themes).map(({ id }) => id);
  const folded = themes.filter((id) => isFolded.has(id));
  const unfolded = themes.filter((id) => !isFolded.has(id));
  const isSelected = useSelectedIds().size > 0;
  const { zoomToSelection, tidy, tidyDetail, onlyForMe } = boardWording;
  const acts: MenuAct[] = [
    {
      id: 'highlight',
      label: highlightWording.open,
      detail: highlightWording.detail,
      icon: <HighlightIcon />,
      run: onHighlight,
    },
    {
      id: 'zoom',
      label: zoomToSelection,
      icon: <ZoomToIcon />,
      disabled: !isSelected,
      run: () => lookAtSelected(engine),
    },
    ...(readOnly
      ? []
      : [{ id: 'tidy', label: tidy, detail: tidyDetail, icon: <TidyIcon />, run: () => tidyUp(engine) }]),
    {
      id: 'fold',
      label: boardWording.foldAll,
      detail: onlyForMe,
      icon: <ChevronRightIcon />,
      disabled: unfolded.length === 0,
      run: () => fold(engine, unfolded),
    },
    {
      id: 'unfold',
      label: boardWording.unfoldAll,
      detail: onlyForMe,
      icon: <ChevronDownIcon />,
      disabled: folded.length === 0,
      run: () => unfold(engine, folded),
    },
    ...useMapAct(),
    ...shortcutsAct(onShowShortcuts),
  ];
  return <Menu label={boardWording.moreForBoard} icon={<MoreIcon />} iconOnly acts={acts} />;
}

function ZoomToSelection() {
  return useSelectedIds().size === 0 ? null : <ZoomToIt />;
}

function ZoomToIt() {
  const engine = useEngine();
  const frame = useRef<HTMLSpanElement>(null);
  useFocusBack(frame);
  return (
    <span ref={frame} className={styles.wideOnly}>
      <IconButton
        label={boardWording.zoomToSelection}
        icon={<ZoomToIcon />}
        tooltip="top"
        onClick={() => lookAtSelected(engine)}
      />
    </span>
  );
}

/** Wakes whenever a number is said, and nothing else does. */
function Percent() {
  const { rig } = useEngine();
  const percent = useCell(rig.percent);
  return (
    <Button
      variant="quiet"
      className={styles.percent}
      aria-label={`${boardWording.percent(percent)}, ${boardWording.zoomTo}`}
      onClick={() => rig.zoomTo(1)}
    >
      <span>{boardWording.percent(percent)}</span>
    </Button>
  );
}
