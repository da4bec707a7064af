import { countAuthors } from '@heard/shared/card';
import type { ThemeId } from '@heard/shared/id';
import { memo } from 'react';
import { useIsSelected } from '../selection/index.ts';
import { useRecord } from '../sync/index.ts';
import { ThemeFrame } from '../theme/ThemeFrame.tsx';
import { tintOf } from '../theme/theme-facts.ts';
import { tintLetter } from '../ui/surface/Card.tsx';
import { boardWording } from '../wording/board.ts';
import styles from './board.module.css';
import type { BoardEngine } from './board-engine.ts';
import { useBox, useIsFocused, useScene } from './engine-context.ts';

/** One theme where it lies; its cards are drawn beside it, not inside, so that they can move between themes. */
export const BoardTheme = memo(function BoardTheme({ id }: { readonly id: ThemeId }) {
  const theme = useRecord('themes', id, (record) => record);
  const box = useBox(id);
  const noteCount = useScene((engine) => members(engine, id).length);
  const personCount = useScene((engine) => countAuthors(members(engine, id)));
  const isSelected = useIsSelected(id);
  const isFolded = useScene((engine) => engine.things.scene.folded.has(id));
  const isFocused = useIsFocused(id);
  if (theme === undefined || box === undefined) return null;
  const title = theme.title || boardWording.untitledTheme;
  const letter = tintLetter(tintOf(theme.colour));
  const counts = boardWording.breadth(noteCount, personCount);
  const breadth = theme.title === '' ? `${counts} · ${boardWording.nameWhenClear}` : counts;
  return (
    <ThemeFrame
      theme={theme}
      noteCount={noteCount}
      personCount={personCount}
      selected={isSelected}
      folded={isFolded}
      className={styles.thing}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      role="option"
      aria-selected={isSelected}
      aria-label={boardWording.themeName({ title, breadth, letter, isFolded })}
      tabIndex={isFocused ? 0 : -1}
      data-thing={id}
    />
  );
});

function members(engine: BoardEngine, id: ThemeId) {
  return engine.things.scene.arrangement.inTheme.get(id) ?? [];
}
