import { useFolded } from '../folding/index.ts';
import { useReadOnly } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { IconButton } from '../ui/button/IconButton.tsx';
import {
  ChevronDownIcon,
  ChevronRightIcon,
  InboxIcon,
  ListIcon,
  MinusIcon,
  MoreIcon,
  PlusIcon,
  TidyIcon,
} from '../ui/icon/Icon.tsx';
import { Menu, type MenuAct } from '../ui/overlay/Menu.tsx';
import { Toolbar } from '../ui/toolbar/Toolbar.tsx';
import { boardWording } from '../wording/board.ts';
import styles from './board.module.css';
import { useCell, useEngine, useScene } from './engine-context.ts';
import { foldAll, unfoldAll } from './fold.ts';
import { tidyUp } from './tidy.ts';

export type ViewControlsProps = {
  readonly onShowList?: (() => void) | undefined;
  readonly isSwitched?: boolean | undefined;
  readonly onShowNotPlaced?: (() => void) | undefined;
};

/** At the bottom: what is not placed yet, how near one is, and the way to the list. */
export function ViewControls({ onShowList, isSwitched = false, onShowNotPlaced }: ViewControlsProps) {
  const engine = useEngine();
  const notPlaced = useScene(({ things }) => things.scene.arrangement.loose.length);
  return (
    <div className={styles.controls}>
      {onShowNotPlaced && notPlaced > 0 && (
        <Button className={styles.notPlaced} icon={<InboxIcon />} onClick={onShowNotPlaced}>
          <span>
            {notPlaced} <span className={styles.wideWords}>{boardWording.notPlaced}</span>
          </span>
        </Button>
      )}
      <div className={styles.zooming}>
        <Toolbar label={boardWording.view} look="float">
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
          <Button onClick={() => engine.fitAll()}>{boardWording.fit}</Button>
          <MoreForBoard />
          {onShowList && (
            <Button icon={<ListIcon />} autoFocus={isSwitched} onClick={onShowList}>
              {boardWording.list}
            </Button>
          )}
        </Toolbar>
      </div>
    </div>
  );
}

function MoreForBoard() {
  const engine = useEngine();
  const readOnly = useReadOnly();
  const folded = useFolded();
  const { tidy, tidyDetail, foldAll: fold, unfoldAll: unfold, onlyForMe } = boardWording;
  const acts: MenuAct[] = [
    ...(readOnly
      ? []
      : [{ id: 'tidy', label: tidy, detail: tidyDetail, icon: <TidyIcon />, run: () => tidyUp(engine) }]),
    {
      id: 'fold',
      label: fold,
      detail: onlyForMe,
      icon: <ChevronRightIcon />,
      run: () => foldAll(engine),
    },
    {
      id: 'unfold',
      label: unfold,
      detail: onlyForMe,
      icon: <ChevronDownIcon />,
      disabled: folded.size === 0,
      run: () => unfoldAll(engine),
    },
  ];
  return <Menu label={boardWording.moreForBoard} icon={<MoreIcon />} iconOnly acts={acts} />;
}

/** Wakes with every step of zoom, and nothing else does. */
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
      {boardWording.percent(percent)}
    </Button>
  );
}
