import { csvFile, csvOf, type GivenFile } from './intake.ts';

/** What a group heard, by the theme they will find in it. */
export const twentyNotes = {
  'Buses stop before people do': [
    'My shift ends after the last 17',
    'Sunday has no bus at all',
    'Two changes to get to the hospital',
    'A taxi home costs an hour of wages',
    'We leave the choir early to catch it',
  ],
  'There is nowhere warm to sit': [
    'The library shuts at four',
    'The hall heating is on a coin meter',
    'I stay in bed to save the gas',
    'The bench by the post office went',
    'Our club moved into a garage',
  ],
  'People do not hear back': [
    'I filled in the form twice',
    'The letter used words I had to look up',
    'They asked in May and were gone by June',
    'I would like to know why it was no',
    'Nobody told us the crossing was agreed',
  ],
  'Neighbours look out for each other': [
    'My neighbour reads me my post',
    'We share tools over the fence',
    'Dog walkers stop for a word',
    'The chemist knows everybody by name',
    'Somebody always has a spare key',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A file of them as they were heard: no two that belong together follow each other, and none is in a theme. */
export function fileOfTwenty(): GivenFile {
  const themes: readonly (readonly string[])[] = Object.values(twentyNotes);
  const heard = [0, 1, 2, 3, 4].flatMap((turn) => themes.map((texts) => texts[turn] ?? ''));
  return csvFile('heard.csv', csvOf([['Note'], ...heard.map((text) => [text])]));
}
