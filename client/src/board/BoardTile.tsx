import { memo } from 'react';
import { useRecord } from '../sync/index.ts';
import { tintOf } from '../theme/theme-facts.ts';
import { boardWording } from '../wording/board.ts';
import { BoardCard } from './BoardCard.tsx';
import styles from './board.module.css';
import { useHasChosen, useTile } from './engine-context.ts';
import type { TileKey } from './tiles.ts';

/** Some cards that are drawn as one layer. It reads its theme for all of them. */
export const BoardTile = memo(function BoardTile({ tileKey }: { readonly tileKey: TileKey }) {
  const { cards, theme: themeId, start } = useTile(tileKey);
  const theme = useRecord('themes', themeId ?? '', (record) => record);
  const title = theme === undefined ? null : theme.title || boardWording.untitledTheme;
  const tint = theme === undefined ? undefined : tintOf(theme.colour);
  const hasChosen = useHasChosen(cards);
  return (
    <div className={styles.tile} role="presentation" data-chosen={hasChosen || undefined}>
      {cards.map((id, turn) => (
        <BoardCard
          key={id}
          id={id}
          tint={tint}
          theme={title}
          place={themeId === null ? null : start + turn + 1}
        />
      ))}
    </div>
  );
});
