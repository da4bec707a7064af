import type { Card } from '@heard/shared/card';

export interface Option {
  /** What a choice holds. */
  readonly value: string;
  readonly title: string;
  readonly notes: number;
}

export interface Options {
  readonly tag: readonly Option[];
  readonly person: readonly Option[];
  readonly organisation: readonly Option[];
  readonly conversation: readonly Option[];
}

/** What there is to choose on this board, each by its title; a conversation by the one that `titleOf` answers for its id. */
export function optionsOf(cards: Iterable<Card>, titleOf: (conversation: string) => string): Options {
  const [tag, person, organisation, conversation] = [counts(), counts(), counts(), counts()];
  for (const { tags, attribution, conversationId, removedAt } of cards) {
    if (removedAt !== null) continue;
    for (const one of new Set(tags)) add(tag, one);
    add(person, attribution.name);
    add(organisation, attribution.organisation);
    add(conversation, conversationId ?? '');
  }
  return {
    tag: byTitle(tag),
    person: byTitle(person),
    organisation: byTitle(organisation),
    conversation: byTitle(conversation, titleOf),
  };
}

type Counts = Map<string, number>;

const counts = (): Counts => new Map();

function add(to: Counts, value: string): void {
  if (value !== '') to.set(value, (to.get(value) ?? 0) + 1);
}

function byTitle(from: Counts, titleOf = (value: string) => value): readonly Option[] {
  return [...from]
    .map(([value, notes]) => ({ value, title: titleOf(value), notes }))
    .sort((a, b) => a.title.localeCompare(b.title) || (a.value < b.value ? -1 : 1));
}
