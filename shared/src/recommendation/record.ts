import { id, idSet, instant, nullable, order, type RecordOf, record, richText } from '../record/index.ts';

/** What should change. It rests on themes, and through them or by itself on cards. */
export const recommendationRecord = record('recommendation', {
  id: id('recommendation'),
  text: richText(),
  restsOn: idSet('theme', 'card'),
  order: order(),
  createdAt: instant(),
  removedAt: nullable(instant()),
});

export type Recommendation = RecordOf<typeof recommendationRecord>;
