import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import type { Ground } from '@heard/shared/recommendation';
import { useCardActs } from '../card/card-acts.ts';
import { type Selectable, useSelection } from '../selection/index.ts';
import { useReadOnly } from '../sync/index.ts';
import { Button } from '../ui/button/Button.tsx';
import { FlagIcon, GroupIcon, MoveToIcon } from '../ui/icon/Icon.tsx';
import { Stack } from '../ui/layout/Page.tsx';
import { cardWording } from '../wording/card.ts';

interface SeveralDetailsProps {
  readonly ids: readonly Selectable[];
  readonly onOpenMoveTo: (ids: readonly CardId[]) => void;
  readonly onRecommend: (ground: readonly Ground[]) => void;
}

/** How many things are selected, and what can be done with all of them. */
export function SeveralDetails({ ids, onOpenMoveTo, onRecommend }: SeveralDetailsProps) {
  const acts = useCardActs();
  const selection = useSelection();
  const readOnly = useReadOnly();
  const cards = ids.filter((id): id is CardId => isId('card', id));
  const themes = ids.filter((id): id is ThemeId => isId('theme', id));
  const group = () => {
    const made = acts.group(cards);
    if (made !== null) selection.select([made]);
  };
  return (
    <Stack gap={3}>
      <p>
        <strong>{cardWording.details.severalText(cards.length, themes.length)}</strong>
      </p>
      {!readOnly && cards.length > 0 && (
        <>
          <Button icon={<MoveToIcon />} onClick={() => onOpenMoveTo(cards)}>
            {cardWording.moveTo}
          </Button>
          <Button icon={<GroupIcon />} onClick={group}>
            {cardWording.newThemeWith(cards.length)}
          </Button>
        </>
      )}
      {!readOnly && (
        <Button icon={<FlagIcon />} onClick={() => onRecommend(ids)}>
          {cardWording.recommend(ids.length)}
        </Button>
      )}
      <Button variant="quiet" onClick={() => selection.clear()}>
        {cardWording.clear}
      </Button>
    </Stack>
  );
}
