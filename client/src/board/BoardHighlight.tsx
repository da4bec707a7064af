import { HighlightBar } from '../highlight/HighlightBar.tsx';
import { useHighlight } from '../highlight/index.ts';
import { LegendBar } from '../highlight/LegendBar.tsx';
import { useReadOnly } from '../sync/index.ts';
import { cardsIn } from './acts.ts';
import type { BoardEngine } from './board-engine.ts';
import { useEngine } from './engine-context.ts';
import { lookAtSelected } from './look-at.ts';

/** What is highlighted on the board and what its colours mean. Above the board, so that it covers nothing of it. */
export function BoardHighlight() {
  const engine = useEngine();
  const highlight = useHighlight();
  const readOnly = useReadOnly();
  const goBack = () => {
    const at = engine.selection.focused();
    if (at !== null) engine.giveFocus(at);
  };
  const select = () => selectThose(engine, highlight.seen().matching ?? new Set());
  return (
    <>
      <HighlightBar onSelect={readOnly ? undefined : select} onEnd={goBack} />
      <LegendBar onEnd={goBack} />
    </>
  );
}

/** Not those that are hidden in folded themes: nobody moves what they do not see. */
function selectThose(engine: BoardEngine, wanted: ReadonlySet<string>): void {
  const ids = cardsIn(engine.things.scene.ids).filter((id) => wanted.has(id));
  const [first] = ids;
  if (first === undefined) return;
  engine.selection.select(ids);
  lookAtSelected(engine);
  engine.selection.focus(first);
  engine.giveFocus(first);
}
