import { memo, useLayoutEffect, useRef } from 'react';
import { useHighlight } from '../highlight/index.ts';
import { useRecord } from '../sync/index.ts';
import { tintOf } from '../theme/theme-facts.ts';
import { tintStyle } from '../ui/surface/Card.tsx';
import { themeWording } from '../wording/theme.ts';
import styles from './board.module.css';
import { useEngine, useHasChosen, useTile } from './engine-context.ts';
import { TileCards } from './tile-cards.ts';
import type { Tile, TileKey } from './tiles.ts';

/** Some cards that are drawn as one layer. It reads its theme for all of them. */
export const BoardTile = memo(function BoardTile({ tileKey }: { readonly tileKey: TileKey }) {
  const { cards, theme: themeId, start } = useTile(tileKey);
  const theme = useRecord('themes', themeId ?? '', (record) => record);
  const title = theme === undefined ? null : themeWording.titled(theme.title);
  const hasChosen = useHasChosen(cards);
  const element = useTileCards({ cards, start }, title);
  return (
    <div
      ref={element}
      className={styles.tile}
      style={theme && tintStyle(tintOf(theme.colour))}
      role="presentation"
      data-chosen={hasChosen || undefined}
    />
  );
});

/** Answers the element that shows these cards, also those of another board that takes the place of this one. */
function useTileCards({ cards, start }: Pick<Tile, 'cards' | 'start'>, title: string | null) {
  const engine = useEngine();
  const highlight = useHighlight();
  const element = useRef<HTMLDivElement>(null);
  const inside = useRef<TileCards>(null);
  useLayoutEffect(() => {
    if (element.current === null) return;
    const shown = new TileCards(element.current, engine, highlight);
    inside.current = shown;
    return () => shown.clear();
  }, [engine, highlight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another engine or highlight has other elements to be filled.
  useLayoutEffect(
    () => inside.current?.show({ cards, start }, title),
    [engine, highlight, cards, start, title],
  );
  return element;
}
