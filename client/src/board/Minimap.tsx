import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { MapIcon } from '../ui/icon/Icon.tsx';
import type { MenuAct } from '../ui/overlay/Menu.tsx';
import { preferences, usePreferences } from '../ui/preferences/current.ts';
import { boardWording } from '../wording/board.ts';
import styles from './board.module.css';
import { useEngine } from './engine-context.ts';
import { showMinimap } from './minimap.ts';

/** In pixels: on a smaller view it would lie over what people read. */
const leastView = { width: 700, height: 420 };

/**
 * All of the board, small, and where one looks from. Shown to who asks for it: nothing should float over the board of
 * people who came to read. It cannot be reached with the keyboard and is not told to who listens: a picture to point at
 * says nothing to them, and the arrows, "Find", "Fit" and the list bring them everywhere.
 */
export function Minimap() {
  const hasRoom = useHasRoom();
  const { map } = usePreferences();
  return map && hasRoom ? <ShownMap /> : null;
}

/** Shows or hides the map, where there can be one. */
export function useMapAct(): MenuAct[] {
  const hasRoom = useHasRoom();
  const { map } = usePreferences();
  if (!hasRoom) return [];
  return [
    {
      id: 'map',
      label: map ? boardWording.hideMap : boardWording.showMap,
      detail: boardWording.onlyForMe,
      icon: <MapIcon />,
      run: () => preferences.change({ map: !map }),
    },
  ];
}

/** Wakes only when the answer changes, not with the camera. Calm mode has less on the page. */
function useHasRoom(): boolean {
  const { rig } = useEngine();
  const { calm } = usePreferences();
  const subscribe = useCallback((listener: () => void) => rig.onMove(listener), [rig]);
  const isLarge = useSyncExternalStore(
    subscribe,
    () => rig.size.width >= leastView.width && rig.size.height >= leastView.height,
  );
  return isLarge && !calm;
}

function ShownMap() {
  const engine = useEngine();
  const map = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (map.current === null || canvas.current === null || frame.current === null) return;
    return showMinimap(engine, { map: map.current, canvas: canvas.current, frame: frame.current });
  }, [engine]);
  return (
    <div ref={map} className={styles.map} data-part="map" aria-hidden="true">
      <canvas ref={canvas} />
      <div ref={frame} className={styles.mapFrame} />
    </div>
  );
}
