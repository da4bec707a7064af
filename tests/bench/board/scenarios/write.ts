import { columnsOf } from '../notes.ts';
import type { Scenario } from '../scenario.ts';
import { percentile } from '../visit.ts';

const letters = 'qxzjqqxzzjqxjzxqjzqxqxzjqqxzzjqxjzxqjzqx';
const betweenKeys = 80;

/** Somebody who types quickly into a note. */
export const write: Scenario = {
  id: 'write',
  measures: {
    key: {
      title: 'key to paint p95',
      unit: 'ms',
      goals: { 500: { 4: 50 }, 5000: { 1: 22, 4: 40 } },
      beside: ['best peer'],
    },
  },
  async measure(visit) {
    const card = columnsOf(visit.notes) + 2;
    await visit.lookFrom(0, 0, 1);
    await visit.person.doubleClick(await visit.board((board, one) => board.cardPoint(one), card));
    await visit.untilWriting();
    await visit.inside((page) => page.startKeys());
    await visit.person.type(letters, betweenKeys);
    await visit.inside((page) => page.calm());
    const keys = await visit.inside((page) => page.stopKeys());
    const text = await visit.board((board, one) => board.cardText(one), card);
    if (!text.includes(letters)) throw new Error('what was typed is not in the note');
    return { key: percentile(keys, 0.95) };
  },
};
