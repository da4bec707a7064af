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
  async measure(visit) {
    const load = await visit.paintedAt();
    // What a page still needs to begin with is not what it goes on holding.
    await visit.inside((page) => page.calm());
    return { load, heap: await visit.heap() };
  },
};
