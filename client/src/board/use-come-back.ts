import { useEffect } from 'react';
import type { BoardEngine, BoardSeat } from './board-engine.ts';

/** Whoever comes from the list, and has gone to another note or theme there, sees it here as well. */
export function useComeBack(engine: BoardEngine, seat: BoardSeat | undefined): void {
  useEffect(() => {
    const { selection, things, rig } = engine;
    const id = selection.visited();
    const theme = id === null ? undefined : things.themeOf(id);
    const box = id === null ? undefined : (things.box(id) ?? (theme && things.box(theme)));
    if (box !== undefined && id !== seat?.visited) {
      engine.keepCamera();
      rig.reveal(box);
    }
    return () => {
      if (seat !== undefined) seat.visited = selection.visited();
    };
  }, [engine, seat]);
}
