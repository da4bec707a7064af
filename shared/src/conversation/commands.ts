import { done, type Outcome, refused } from '../failure/index.ts';
import type { ConversationId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import { command, type Table } from '../record/index.ts';
import type { Conversation } from './record.ts';

interface Tables {
  readonly conversations: Table<Conversation>;
}

export const addConversation = command(
  'add conversation',
  (
    { conversations }: Tables,
    input: {
      readonly id: ConversationId;
      readonly title: string;
      readonly when: string;
      readonly where: string;
    },
    hand,
  ): Outcome<ConversationId, 'board-full'> => {
    if (conversations.size >= limits.conversations) return refused('board-full');
    conversations.create({
      id: input.id,
      title: input.title.slice(0, limits.lineCharacters),
      when: input.when.slice(0, limits.lineCharacters),
      where: input.where.slice(0, limits.lineCharacters),
      createdAt: hand.now(),
    });
    return done(input.id);
  },
);
