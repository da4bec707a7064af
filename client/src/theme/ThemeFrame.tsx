import { themeMeasures } from '@heard/shared/layout';
import type { Theme } from '@heard/shared/theme';
import type { ComponentPropsWithRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { ChevronDownIcon, ChevronRightIcon } from '../ui/icon/Icon.tsx';
import { tintLetter, tintStyle } from '../ui/surface/Card.tsx';
import { boardWording } from '../wording/board.ts';
import { themeWording } from '../wording/theme.ts';
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

type ThemeGroundProps = DivProps & {
  /** Null where colours say something else than which theme it is. */
  readonly colour: number | null;
  readonly selected: boolean;
  readonly folded: boolean;
};

/** The tinted area of a theme. Put it and the head of the theme inside something with `themeStyle`. */
export function ThemeGround({ colour, selected, folded, className, style, ...rest }: ThemeGroundProps) {
  return (
    <div
      {...rest}
      className={classNames(styles.ground, folded && styles.folded, selected && styles.selected, className)}
      style={{ ...styleOf(colour), ...style }}
    />
  );
}

export type ThemeHeadProps = DivProps & {
  readonly theme: Theme;
  readonly noteCount: number;
  readonly personCount: number;
  /** Shown by its colour and letter; otherwise those say something else. */
  readonly tinted: boolean;
  /** Its notes are hidden to this person. */
  readonly folded: boolean;
};

/** The sentence of a theme, and how broad it is. */
export function ThemeHead({
  theme,
  noteCount,
  personCount,
  tinted,
  folded,
  className,
  style,
  ...rest
}: ThemeHeadProps) {
  return (
    <div
      {...rest}
      className={classNames(styles.head, folded && styles.foldedHead, className)}
      style={{ ...styleOf(tinted ? theme.colour : null), ...style }}
      data-handle=""
      {...(tinted && { 'data-letter': tintLetter(tintOf(theme.colour)) })}
    >
      <div className={classNames(styles.title, theme.title === '' && styles.unnamed)}>
        {themeWording.titled(theme.title)}
      </div>
      <div className={styles.breadth}>
        <span className={styles.fold} data-fold="">
          {folded ? <ChevronRightIcon /> : <ChevronDownIcon />}
        </span>
        {` ${boardWording.breadth(noteCount, personCount)}`}
        {theme.title === '' && <b> · {themeWording.nameIt}</b>}
      </div>
    </div>
  );
}

function styleOf(colour: number | null): Record<string, string> {
  return colour === null ? neutral : tintStyle(tintOf(colour));
}

const neutral = { '--tint': 'var(--sunken)', '--tint-edge': 'var(--edge)' };
