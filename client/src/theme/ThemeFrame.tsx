import { themeMeasures } from '@heard/shared/layout';
import type { Theme } from '@heard/shared/theme';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icon/Icon.tsx';
import { tintLetter, tintStyle } from '../ui/surface/Card.tsx';
import { boardWording } from '../wording/board.ts';
import { tintOf } from './theme-facts.ts';
import styles from './theme-frame.module.css';

export type ThemeFrameProps = Omit<ComponentPropsWithRef<'div'>, 'children'> & {
  readonly theme: Theme;
  readonly noteCount: number;
  readonly personCount: number;
  readonly selected?: boolean | undefined;
  /** Shows the title and the counts; its notes are hidden to this person. */
  readonly folded?: boolean | undefined;
};

const { padding, titleSize, titleLine, mostTitleLines, letter, breadth } = themeMeasures;

/** The measures that the layout counts with, for the style sheet: both must agree to the pixel. */
export const themeStyle: Readonly<Record<string, string>> = {
  '--theme-padding': `${padding}px`,
  '--theme-title-size': `${titleSize}px`,
  '--theme-title-line': `${titleLine}px`,
  '--theme-title-lines': `${mostTitleLines}`,
  '--theme-letter': `${letter}px`,
  '--theme-breadth': `${breadth}px`,
};

/** How a theme looks: a tinted area, its sentence, and how broad it is. Put it inside something with `themeStyle`. */
export function ThemeFrame({
  theme,
  noteCount,
  personCount,
  selected,
  folded,
  className,
  style,
  ...rest
}: ThemeFrameProps) {
  const tint = tintOf(theme.colour);
  return (
    <div
      {...rest}
      className={classNames(styles.theme, selected && styles.selected, folded && styles.folded, className)}
      style={{ ...tintStyle(tint), ...style }}
    >
      <div className={styles.head} data-handle="" data-letter={tintLetter(tint)}>
        <div className={classNames(styles.title, theme.title === '' && styles.unnamed)}>
          {theme.title || boardWording.untitledTheme}
        </div>
        <div className={styles.breadth}>
          <span className={styles.fold} data-fold="">
            {folded ? <ChevronRightIcon /> : <ChevronDownIcon />}
          </span>
          {` ${boardWording.breadth(noteCount, personCount)}`}
          {theme.title === '' && <b> · {boardWording.nameWhenClear}</b>}
        </div>
      </div>
    </div>
  );
}
