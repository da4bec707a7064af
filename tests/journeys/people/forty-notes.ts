import { csvOf } from './intake.ts';

/** A note as the story keeps account of it. */
export interface Told {
  readonly text: string;
  /** Empty: not placed. */
  theme: string;
  readonly author: string;
  readonly conversation: string;
}

const conversations = ['Lunch club', 'School gate', 'Allotments', 'Youth night'] as const;
const authors = [
  ['Rosa', 'Lunch Club'],
  ['Idris', 'Parents Together'],
  ['Mei', 'Green Fingers'],
  ['Tom', 'Youth Voice'],
  ['Grace', 'Lunch Club'],
] as const;

const told: Readonly<Record<string, readonly string[]>> = {
  'Buses stop before people do': [
    'My shift ends after the last 17',
    'Sunday has no bus at all',
    'We leave the choir early to catch it',
    'Two changes to get to the hospital',
    'The driver waits if he knows you',
    'A taxi home costs an hour of wages',
    'The timetable at our stop is three years old',
    'My son walks the ring road at night',
  ],
  'There is nowhere warm to sit': [
    'The library shuts at four on weekdays',
    'We meet in the supermarket café',
    'The hall heating is on a coin meter',
    'Church is warm but only on Sunday',
    'I stay in bed to save the gas',
    'The bench by the post office went',
    'Somebody should open the old bank',
    'Our club moved into a garage',
  ],
  'People do not hear back': [
    'I filled in the form twice',
    'Nobody told us the crossing was agreed',
    'The letter used words I had to look up',
    'They asked in May and were gone by June',
    'The councillor came and it was fixed',
    'I would like to know why it was no',
  ],
  '': [
    'The path behind the mill has no light',
    'Swings are broken since the spring',
    'Dog walkers look out for each other',
    'The chemist knows everybody by name',
    'We share tools over the fence',
    'A lift to the dentist is hard to find',
    'The new doctor listens',
    'Prams do not fit through the gate',
    'I learned to cook at the hall',
    'Deliveries come when I am at work',
    'The market has no seats',
    'My neighbour reads me my post',
    'Tablets are no use without data',
    'The river smells after rain',
    'Football is the only thing that is free',
    'We want to run the kiosk ourselves',
    'Street names are painted over',
    'Nobody checks on us in the heat',
  ],
};

/** The 40 notes of the file, the same every time. */
export function fortyNotes(): Told[] {
  return Object.entries(told).flatMap(([theme, texts], group) =>
    texts.map((text, turn) => ({
      text,
      theme,
      author: at(authors, turn + group)[0],
      conversation: at(conversations, turn * 3 + group),
    })),
  );
}

/** The file that somebody brings to the session. */
export function fileOf(notes: readonly Told[]): string {
  const organisations = new Map<string, string>(authors);
  return csvOf([
    ['Note', 'Theme', 'Author', 'Organisation', 'Conversation'],
    ...notes.map(({ text, theme, author, conversation }) => [
      text,
      theme,
      author,
      organisations.get(author) ?? '',
      conversation,
    ]),
  ]);
}

function at<Item>(items: readonly Item[], turn: number): Item {
  const item = items[turn % items.length];
  if (item === undefined) throw new Error('There is nothing to take turns with');
  return item;
}
