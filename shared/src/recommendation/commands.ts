import { done, type Outcome, refused } from '../failure/index.ts';
import { byOrder, orderBefore } from '../geometry/index.ts';
import type { CardId, RecommendationId, ThemeId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import { command, type Table } from '../record/index.ts';
import { characterCount, type RichText } from '../richtext/index.ts';
import type { Recommendation } from './record.ts';

interface Tables {
  readonly recommendations: Table<Recommendation>;
}

/** Ground that a recommendation can rest on. */
export type Ground = ThemeId | CardId;

export const addRecommendation = command(
  'add recommendation',
  (
    { recommendations }: Tables,
    input: { readonly id: RecommendationId; readonly text: RichText; readonly restsOn: readonly Ground[] },
    hand,
  ): Outcome<RecommendationId, 'text-too-long' | 'board-full'> => {
    if (characterCount(input.text) > limits.textCharacters) return refused('text-too-long');
    if (recommendations.size >= limits.recommendations) return refused('board-full');
    const order = orderBefore([...recommendations.all()].sort(byOrder), null);
    recommendations.create({
      id: input.id,
      text: input.text,
      restsOn: [...new Set(input.restsOn)],
      order,
      createdAt: hand.now(),
      removedAt: null,
    });
    return done(input.id);
  },
);

export const restRecommendationOn = command(
  'rest recommendation on',
  ({ recommendations }: Tables, input: { readonly id: RecommendationId; readonly on: readonly Ground[] }) =>
    change(recommendations, input.id, ({ restsOn }) => ({
      restsOn: [...new Set([...restsOn, ...input.on])],
    })),
);

export const takeRecommendationOff = command(
  'take recommendation off',
  ({ recommendations }: Tables, input: { readonly id: RecommendationId; readonly from: readonly Ground[] }) =>
    change(recommendations, input.id, ({ restsOn }) => ({
      restsOn: restsOn.filter((ground) => !input.from.includes(ground)),
    })),
);

/** Gives a recommendation its number: in front of `before`, or last. */
export const reorderRecommendation = command(
  'reorder recommendation',
  (
    { recommendations }: Tables,
    input: { readonly id: RecommendationId; readonly before: RecommendationId | null },
  ) => {
    const others = [...recommendations.all()].filter(({ id }) => id !== input.id).sort(byOrder);
    const order = orderBefore(others, input.before);
    return change(recommendations, input.id, () => ({ order }));
  },
);

export const removeRecommendation = command(
  'remove recommendation',
  ({ recommendations }: Tables, input: { readonly id: RecommendationId }, hand) =>
    change(recommendations, input.id, () => ({ removedAt: hand.now() })),
);

export const restoreRecommendation = command(
  'restore recommendation',
  (
    { recommendations }: Tables,
    input: { readonly id: RecommendationId },
  ): Outcome<undefined, 'recommendation-gone'> => {
    if (recommendations.get(input.id)?.removedAt == null) return refused('recommendation-gone');
    recommendations.update(input.id, { removedAt: null });
    return done();
  },
);

function change(
  recommendations: Table<Recommendation>,
  id: RecommendationId,
  changes: (now: Recommendation) => Partial<Omit<Recommendation, 'id'>>,
): Outcome<undefined, 'recommendation-gone'> {
  const now = recommendations.get(id);
  if (now === undefined || now.removedAt !== null) return refused('recommendation-gone');
  recommendations.update(id, changes(now));
  return done();
}
