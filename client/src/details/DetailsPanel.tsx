import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import type { Ground } from '@heard/shared/recommendation';
import { type Selectable, useSelectedIds } from '../selection/index.ts';
import { useAll, useLive } from '../sync/index.ts';
import { EmptyState } from '../ui/feedback/EmptyState.tsx';
import { SelectIcon } from '../ui/icon/Icon.tsx';
import { Panel } from '../ui/surface/Panel.tsx';
import { cardWording } from '../wording/card.ts';
import { themeWording } from '../wording/theme.ts';
import { CardDetails } from './CardDetails.tsx';
import { SeveralDetails } from './SeveralDetails.tsx';
import { ThemeDetails } from './ThemeDetails.tsx';

const wording = cardWording.details;

export interface DetailsPanelProps {
  readonly onClose: () => void;
  readonly onOpenMoveTo: (ids: readonly CardId[]) => void;
  readonly onRecommend: (ground: readonly Ground[]) => void;
  readonly onSavePicture: (theme: ThemeId) => void;
  readonly onErase: (id: CardId) => void;
}

/** What is selected: its words in full, where it comes from, what rests on it, and what can be done with it. */
export default function DetailsPanel({ onClose, ...on }: DetailsPanelProps) {
  const ids = useStandingSelection();
  const [id] = ids;
  if (ids.length > 1) {
    return (
      <Panel title={wording.selection} onClose={onClose}>
        <SeveralDetails ids={ids} {...on} />
      </Panel>
    );
  }
  if (isId('card', id)) {
    return (
      <Panel title={wording.note} onClose={onClose}>
        <CardDetails key={id} id={id} {...on} />
      </Panel>
    );
  }
  if (isId('theme', id)) {
    return (
      <Panel title={themeWording.theme} onClose={onClose}>
        <ThemeDetails key={id} id={id} {...on} />
      </Panel>
    );
  }
  return (
    <Panel title={wording.selection} onClose={onClose}>
      <EmptyState icon={<SelectIcon />} title={wording.nothing}>
        {wording.nothingText}
      </EmptyState>
    </Panel>
  );
}

/** What is selected and still on the board. */
function useStandingSelection(): readonly Selectable[] {
  const { board } = useLive();
  const selected = useSelectedIds();
  useAll('cards');
  useAll('themes');
  const { inTheme } = board.arrangement();
  return [...selected].filter((id) =>
    isId('theme', id) ? inTheme.has(id) : isId('card', id) && board.cards.get(id)?.removedAt === null,
  );
}
