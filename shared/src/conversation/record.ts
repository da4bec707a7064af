import { id, instant, line, type RecordOf, record } from '../record/index.ts';

/** Where notes come from. `when` and `where` are as people wrote them: "Tuesday lunch club", "3 Nov". */
export const conversationRecord = record('conversation', {
  id: id('conversation'),
  title: line(),
  when: line(),
  where: line(),
  createdAt: instant(),
});

export type Conversation = RecordOf<typeof conversationRecord>;
