import { cardWording } from './card.ts';

/** Sentences about recommendations. */
export const recommendationWording = {
  title: 'Recommendations',
  number: (number: number) => `Recommendation ${number}`,
  write: 'Write a recommendation',
  empty: {
    title: 'No recommendation yet',
    text: 'Say what should change. Start with a verb (“Extend the 22 until 23:00”) and rest it on the themes it comes from, so that everybody can follow it back to what people said.',
  },
  noWords: 'No words yet. Start with a verb: what should change?',
  unnumbered: 'New recommendation',
  label: (title: string) => `${title}: what should change`,
  restsOn: 'Rests on',
  restsOnNothing: 'Nothing yet. Choose a theme or a note that it comes from.',
  addGround: 'Add a theme or note',
  addGroundPlaceholder: 'Type some of its words',
  takeOff: (words: string) => `Take off: ${words}`,
  gone: 'no longer on the board',
  behind: (cards: number, people: number) =>
    cards === 0
      ? 'No notes behind it yet'
      : `${cardWording.count(cards)} behind it${people === 0 ? '' : people === 1 ? ', by 1 person' : `, by ${people} people`}`,
  noneFound: 'No theme or note has these words.',
  card: 'Note',
  theme: 'Theme',
  edit: 'Edit',
  up: 'Move up',
  down: 'Move down',
  delete: 'Delete',
  acts: (title: string) => `${title}: what to do with it`,
  deleted: 'Recommendation deleted.',
  undo: 'Undo',
  restore: 'Restore',
  deletedTitle: (n: number) => `Deleted (${n})`,
  restoreLabel: (words: string) => `Restore: ${words}`,
  movedTo: (number: number) => `It is recommendation ${number} now.`,
  restored: 'Recommendation restored.',
} as const;
