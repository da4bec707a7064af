import type { BoardTables } from '@heard/shared/board';
import { done, type Outcome } from '@heard/shared/failure';
import { newId, type ThemeId } from '@heard/shared/id';
import { importRows } from '@heard/shared/intake';
import { addRecommendation } from '@heard/shared/recommendation';
import { command, type Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { describeTheme } from '@heard/shared/theme';
import { exampleNotes, exampleThemes } from './notes.ts';

const summaries: Readonly<Record<string, string>> = {
  [exampleThemes.buses]:
    'People can mostly get to their appointment. Getting home again, on a Thursday, with a buggy, or after four, is where it breaks.',
  [exampleThemes.words]:
    'Letters, leaflets and codes arrive. What they say often does not. A drawing on an envelope did more.',
};

const recommendations = [
  {
    text: 'The council and the bus company run one later bus on the 41 and the village route, and a bus on Thursdays, for a trial of six months, and publish who used it.',
    restsOn: [exampleThemes.buses],
  },
  {
    text: 'The health centre asks everybody once how they want to be told things (language, sign, large print, a call from a number that shows), writes it where every desk can see it, and keeps to it.',
    restsOn: [exampleThemes.words, exampleThemes.appointments],
  },
];

/** Fills an empty board with the example: written like everything else, as acts of people. */
export const layOutExample = command(
  'lay out example',
  (
    tables: BoardTables,
    _input: undefined,
    hand: Hand,
  ): Outcome<undefined, 'board-full' | 'text-too-long'> => {
    const imported = importRows.act(tables, { rows: exampleNotes }, hand);
    if (!imported.ok) return imported;
    const ids = new Map<string, ThemeId>();
    for (const { id, title } of tables.themes.all()) ids.set(title, id);
    for (const [title, summary] of Object.entries(summaries)) {
      const id = ids.get(title);
      if (id !== undefined) describeTheme.act(tables, { id, summary: richTextOf(summary) }, hand);
    }
    for (const { text, restsOn } of recommendations) {
      const grounds = restsOn.map((title) => ids.get(title)).filter((id) => id !== undefined);
      const id = newId('recommendation', hand.random);
      addRecommendation.act(tables, { id, text: richTextOf(text), restsOn: grounds }, hand);
    }
    return done();
  },
);
