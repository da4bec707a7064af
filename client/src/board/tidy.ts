import { tidyBoard } from '@heard/shared/cluster';
import { sentenceOf } from '@heard/shared/failure';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { boardWording } from '../wording/board.ts';
import { themeWording } from '../wording/theme.ts';
import type { BoardEngine } from './board-engine.ts';
import { viewBox } from './camera.ts';
import { glide } from './glide.ts';
import { touching } from './scene.ts';

const { told } = boardWording;

/** Arranges the board for everybody, with a way back in reach: others may have laid things out on purpose. */
export function tidyUp(engine: BoardEngine): void {
  const { live, rig, things } = engine;
  glide(engine, () => {
    const outcome = live.act(tidyBoard, {});
    if (outcome.ok) showToast(told.tidied, { label: boardWording.undo, run: takeBackLast(engine) });
    else showToast(outcome.failure === 'nothing-to-do' ? told.tidyAlready : sentenceOf(outcome.failure));
  });
  // What was in view may have gone far, and nobody looks for it on empty paper.
  if (touching(things.scene, viewBox(rig.camera, rig.size)).length === 0) engine.fitAll();
}

function takeBackLast(engine: BoardEngine): () => void {
  const takeBack = engine.live.undo.takeBackLast();
  return () =>
    glide(engine, () => {
      if (takeBack().is === 'nothing') showToast(themeWording.undoneNoMore);
    });
}
