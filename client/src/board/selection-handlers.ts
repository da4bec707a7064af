import type { CardId, ThemeId } from '@heard/shared/id';
import type { ThingId } from './scene.ts';

/** Acts for a selection that the board cannot do by itself. */
export type SelectionHandlers = {
  readonly onOpenMoveTo: (ids: readonly CardId[]) => void;
  readonly onRecommend?: ((ids: readonly ThingId[]) => void) | undefined;
  /** Shows everything about what is selected. Without it there is no such act. */
  readonly onShowDetails?: (() => void) | undefined;
  readonly onSavePicture?: ((theme: ThemeId) => void) | undefined;
  readonly onRemove: (ids: readonly ThingId[]) => void;
};
