import { themeMeasures } from '@heard/shared/layout';
import type { Theme } from '@heard/shared/theme';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icon/Icon.tsx';
import { tintLetter, tintStyle } from '../ui/surface/Card.tsx';
import { boardWording } from '../wording/board.ts';
import { tintOf } from './theme-facts.ts';
import styles from './theme-frame.module.css';

type DivProps = Omit<ComponentPropsWithRef<'div'>, 'children'>;

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

/** The tinted area of a theme. Put it and the head of the theme inside something with `themeStyle`. */
export function ThemeGround({
  colour,
  selected,
  folded,
  className,
  style,
  ...rest
}: DivProps & { readonly colour: number; readonly selected: boolean; readonly folded: boolean }) {
  return (
    <div
      {...rest}
      className={classNames(styles.ground, folded && styles.folded, selected && styles.selected, className)}
      style={{ ...tintStyle(tintOf(colour)), ...style }}
    />
  );
}

export type ThemeHeadProps = DivProps & {
  readonly theme: Theme;
  readonly noteCount: number;
  readonly personCount: number;
  /** Its notes are hidden to this person. */
  readonly folded: boolean;
};

/** The sentence of a theme, and how broad it is. */
export function ThemeHead({
  theme,
  noteCount,
  personCount,
  folded,
  className,
  style,
  ...rest
}: ThemeHeadProps) {
  const tint = tintOf(theme.colour);
  return (
    <div
      {...rest}
      className={classNames(styles.head, folded && styles.foldedHead, className)}
      style={{ ...tintStyle(tint), ...style }}
      data-handle=""
      data-letter={tintLetter(tint)}
    >
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
  );
}
