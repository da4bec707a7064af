import { newId, type RecommendationId } from '@heard/shared/id';
import {
  addRecommendation,
  type Ground,
  removeRecommendation,
  reorderRecommendation,
  restoreRecommendation,
  restRecommendationOn,
  takeRecommendationOff,
} from '@heard/shared/recommendation';
import { emptyText } from '@heard/shared/richtext';
import { useMemo } from 'react';
import { type BoardAct, type LiveSession, useBoardAct, useLive } from '../sync/index.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { recommendationWording as wording } from '../wording/recommendation.ts';
import { standing } from './numbers.ts';

export type RecommendationActs = ReturnType<typeof recommendationActs>;

/** The acts on recommendations, with what is said about them. */
export function useRecommendationActs(): RecommendationActs {
  const live = useLive();
  const act = useBoardAct();
  return useMemo(() => recommendationActs(live, act), [live, act]);
}

function recommendationActs(live: LiveSession, act: BoardAct) {
  const restore = (id: RecommendationId) => {
    if (act(restoreRecommendation, { id }).ok) announce(wording.restored, 'mine');
  };
  return {
    restore,
    /** Begins one without words yet; null where it is refused. */
    begin(restsOn: readonly Ground[]): RecommendationId | null {
      const id = newId('recommendation', live.hand.random);
      return act(addRecommendation, { id, text: emptyText, restsOn }).ok ? id : null;
    },
    restOn: (id: RecommendationId, on: Ground) => act(restRecommendationOn, { id, on: [on] }).ok,
    takeOff: (id: RecommendationId, from: Ground) => act(takeRecommendationOff, { id, from: [from] }).ok,
    remove(id: RecommendationId) {
      if (!act(removeRecommendation, { id }).ok) return;
      showToast(wording.deleted, { label: wording.undo, run: () => restore(id) });
    },
    /** One place up or down. */
    step(id: RecommendationId, by: 1 | -1) {
      const order = standing([...live.board.recommendations.all()]).map((one) => one.id);
      const place = order.indexOf(id) + by;
      if (place < 0 || place >= order.length) return;
      const before = order[by === 1 ? place + 1 : place] ?? null;
      if (act(reorderRecommendation, { id, before }).ok) announce(wording.movedTo(place + 1), 'mine');
    },
  };
}
