import { useSelectedIds } from '../selection/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { IconButton } from '../ui/button/IconButton.tsx';
import {
  FindIcon,
  InboxIcon,
  ListIcon,
  LocateIcon,
  MinusIcon,
  PlusIcon,
  ZoomToIcon,
} from '../ui/icon/Icon.tsx';
import { Toolbar } from '../ui/toolbar/Toolbar.tsx';
import { boardWording } from '../wording/board.ts';
import { findWording } from '../wording/find.ts';
import styles from './board.module.css';
import { useCell, useEngine, useScene } from './engine-context.ts';
import { lookAtNotPlaced, lookAtSelected } from './look-at.ts';

export type ViewControlsProps = {
  readonly onShowList?: (() => void) | undefined;
  readonly isSwitched?: boolean | undefined;
  readonly onShowNotPlaced?: (() => void) | undefined;
  readonly onFind: () => void;
};

/** At the bottom: what is not placed yet, how near one is, and the way to the list. */
export function ViewControls(props: ViewControlsProps) {
  const { onShowList, isSwitched = false, onShowNotPlaced, onFind } = props;
  const engine = useEngine();
  const notPlaced = useScene(({ things }) => things.scene.arrangement.loose.length);
  return (
    <div className={styles.controls}>
      {onShowNotPlaced && notPlaced > 0 && (
        <div className={styles.notPlaced}>
          <Button icon={<InboxIcon />} onClick={onShowNotPlaced}>
            <span>
              {notPlaced} <span className={styles.wideWords}>{boardWording.notPlaced}</span>
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
      )}
      <div className={styles.zooming}>
        <Toolbar label={boardWording.view} look="float">
          <IconButton label={findWording.open} icon={<FindIcon />} tooltip="top" onClick={onFind} />
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

function ZoomToSelection() {
  const engine = useEngine();
  if (useSelectedIds().size === 0) return null;
  return (
    <span className={styles.zoomTo}>
      <IconButton
        label={boardWording.zoomToSelection}
        icon={<ZoomToIcon />}
        tooltip="top"
        onClick={() => lookAtSelected(engine)}
      />
    </span>
  );
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
