import { tidyBoard } from '@heard/shared/cluster';
import { sentenceOf } from '@heard/shared/failure';
import { undoThis } from '../sync/index.ts';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import type { ToastAction } from '../ui/feedback/toasts.ts';
import { boardWording } from '../wording/board.ts';
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
    if (outcome.ok) showToast(told.tidied, glidingBack(engine));
    else showToast(outcome.failure === 'nothing-to-do' ? told.tidyAlready : sentenceOf(outcome.failure));
  });
  // What was in view may have gone far, and nobody looks for it on empty paper.
  if (touching(things.scene, viewBox(rig.camera, rig.size)).length === 0) engine.fitAll();
}

function glidingBack(engine: BoardEngine): ToastAction {
  const { label, run } = undoThis(engine.live);
  return { label, run: () => glide(engine, run) };
}
