import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import BoardView from '../board/BoardView.tsx';
import { BoardEngine } from '../board/board-engine.ts';
import { createFolding, FoldingContext } from '../folding/index.ts';
import { HighlightOver } from '../highlight/HighlightOver.tsx';
import { createHighlight } from '../highlight/index.ts';
import '../ui/styles.css';
import '../ui/preferences/current.ts';
import { createSelection, SelectionContext } from '../selection/index.ts';
import { LiveSessionContext } from '../sync/index.ts';
import { LiveRegion } from '../ui/announcer/LiveRegion.tsx';
import { ToastRegion } from '../ui/feedback/ToastRegion.tsx';
import { openMeasuredSession } from './measured-session.ts';
import { offerBench } from './offer-bench.ts';

/**
 * The page that `npm run bench -- board` measures: the board as people have it, over a session that arrives as a whole.
 * Nothing of the product imports this folder, so it is in no page that people open.
 */
async function show(place: HTMLElement): Promise<void> {
  const notes = new URLSearchParams(location.search).get('notes') ?? '';
  const answer = await fetch(`/boards/${encodeURIComponent(notes)}`);
  const live = openMeasuredSession(new Uint8Array(await answer.arrayBuffer()));
  catchEngine(offerBench);
  const nothing = () => {};
  createRoot(place).render(
    <StrictMode>
      <LiveSessionContext value={live}>
        <SelectionContext value={createSelection()}>
          <FoldingContext value={createFolding()}>
            <HighlightOver highlight={createHighlight()}>
              <BoardView onOpenMoveTo={nothing} onRecommend={nothing} onShowList={nothing} />
            </HighlightOver>
          </FoldingContext>
        </SelectionContext>
      </LiveSessionContext>
      <LiveRegion />
      <ToastRegion />
    </StrictMode>,
  );
}

/** The board makes its engine itself and gives it to nobody; here it is met when it starts. */
function catchEngine(caught: (engine: BoardEngine) => void): void {
  const { start } = BoardEngine.prototype;
  BoardEngine.prototype.start = function startCaught(this: BoardEngine, parts) {
    caught(this);
    return start.call(this, parts);
  };
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
await show(root);
