import { type Card, countAuthors } from '@heard/shared/card';
import type { ThemeId } from '@heard/shared/id';
import { memo, useMemo } from 'react';
import { useColourBy } from '../highlight/index.ts';
import { useIsSelected } from '../selection/index.ts';
import { useRecord } from '../sync/index.ts';
import { ThemeGround, ThemeHead } from '../theme/ThemeFrame.tsx';
import { tintOf } from '../theme/theme-facts.ts';
import { classNames } from '../ui/class-names.ts';
import { tintLetter } from '../ui/surface/Card.tsx';
import { boardWording } from '../wording/board.ts';
import { themeWording } from '../wording/theme.ts';
import styles from './board.module.css';
import { useBox, useIsFocused, useScene } from './engine-context.ts';

const none: readonly Card[] = [];

/** The area of a theme, below everything: what is drawn of its cards without elements lies between it and its head. */
export const BoardThemeGround = memo(function BoardThemeGround({ id }: { readonly id: ThemeId }) {
  const colour = useRecord('themes', id, (theme) => theme?.colour);
  const isTinted = useColourBy() === 'theme';
  const box = useBox(id);
  const isSelected = useIsSelected(id);
  const isFolded = useScene((engine) => engine.things.scene.folded.has(id));
  if (colour === undefined || box === undefined) return null;
  return (
    <ThemeGround
      colour={isTinted ? colour : null}
      selected={isSelected}
      folded={isFolded}
      className={styles.ground}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      data-ground={id}
    />
  );
});

/** The head of a theme, and for people who listen the theme itself; its cards are drawn beside it, not inside. */
export const BoardTheme = memo(function BoardTheme({ id }: { readonly id: ThemeId }) {
  const theme = useRecord('themes', id, (record) => record);
  const isTinted = useColourBy() === 'theme';
  const box = useBox(id);
  const notes = useScene((engine) => engine.things.scene.arrangement.inTheme.get(id)) ?? none;
  const personCount = useMemo(() => countAuthors(notes), [notes]);
  const isSelected = useIsSelected(id);
  const isFolded = useScene((engine) => engine.things.scene.folded.has(id));
  const isFocused = useIsFocused(id);
  if (theme === undefined || box === undefined) return null;
  const title = themeWording.titled(theme.title);
  const letter = isTinted ? tintLetter(tintOf(theme.colour)) : null;
  const counts = boardWording.breadth(notes.length, personCount);
  const breadth = theme.title === '' ? `${counts} · ${themeWording.nameIt}` : counts;
  return (
    <ThemeHead
      theme={theme}
      noteCount={notes.length}
      personCount={personCount}
      tinted={isTinted}
      folded={isFolded}
      className={classNames(styles.thing, styles.theme)}
      style={{ left: box.x, top: box.y, width: box.width }}
      role="option"
      aria-selected={isSelected}
      aria-label={boardWording.themeName({ title, breadth, letter, isFolded })}
      tabIndex={isFocused ? 0 : -1}
      data-thing={id}
    />
  );
});
