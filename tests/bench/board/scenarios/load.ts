import type { Scenario } from '../scenario.ts';

/**
 * From opening the address until every card in the first view is painted: the scripts, the notes, for ours decoding
 * the document, for the others whatever they make of the notes. Everything comes from this machine.
 */
export const load: Scenario = {
  id: 'load',
  measures: {
    load: {
      title: 'load to first view painted',
      unit: 'ms',
      goals: { 5000: { 1: 1200, 4: 2300 } },
      beside: ['best peer'],
    },
    heap: { title: 'heap', unit: 'MB', goals: { 5000: { 1: 18, 4: 18 } } },
  },
  measure: async (visit) => ({ load: await visit.paintedAt(), heap: await visit.heap() }),
};
