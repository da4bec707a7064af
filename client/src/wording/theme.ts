import { boardWords } from '@heard/shared/picture';
import { cardWording } from './card.ts';

/** Sentences about themes, wherever they are shown. */
export const themeWording = {
  /** As it is shown wherever it is named. */
  titled: (title: string | undefined) => title || boardWords.untitledTheme,
  nameIt: 'name it when it is clear',
  facts: (cards: number, conversations: number) =>
    conversations === 0
      ? cardWording.count(cards)
      : `${cardWording.count(cards)} · ${conversations === 1 ? '1 conversation' : `${conversations} conversations`}`,
  restsUnder: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `rests under recommendation ${numbers[0]}`
      : `rests under recommendations ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`,
  theme: 'Theme',
  acts: (title: string) => `Theme acts: ${title}`,
  rename: 'Name',
  renameLabel: 'Name of the theme',
  renameHint: 'A sentence says more than a word: “The last bus leaves before people’s day is over”.',
  save: 'Save',
  cancel: 'Cancel',
  describe: 'Describe',
  describeLabel: 'What this theme says, in a few sentences',
  noSummary: 'It has no summary yet.',
  recolour: 'Change colour…',
  recolourTitle: 'Colour of the theme',
  colour: (letter: string) => `Colour ${letter}`,
  up: 'Move theme up',
  down: 'Move theme down',
  mergeInto: 'Merge into…',
  mergeTitle: (title: string) => `Merge “${title}” into another theme`,
  mergeText: (n: number) =>
    n === 0
      ? 'It has no notes and will go.'
      : `Its ${cardWording.count(n)} will join the other theme’s. Undo takes this back.`,
  mergeLabel: 'Merge into',
  merge: 'Merge',
  split: (n: number) =>
    n === 1 ? 'New theme with the selected note' : `New theme with the ${n} selected notes`,
  recommend: 'Recommend from this theme',
  ungroup: 'Ungroup',
  ungroupDetail: 'Its notes stay, not placed',
  ungrouped: (titles: readonly string[]) =>
    titles.length === 1
      ? `“${titles[0]}” is ungrouped. Its notes are not placed now.`
      : `${titles.length} themes are ungrouped. Their notes are not placed now.`,
  recoloured: (letter: string) => `Theme has colour ${letter}.`,
  merged: (title: string) => `Merged into “${title}”.`,
  named: (title: string) => `The theme is called “${title}” now.`,
  made: (n: number) => `New theme with ${cardWording.count(n)}. You can name it now.`,
  movedTo: (place: number, of: number) => `Theme ${place} of ${of}.`,
  moveTo: {
    title: (n: number) => (n === 1 ? 'Move the note to…' : `Move ${n} notes to…`),
    label: 'Where to',
    hint: 'Type a part of the theme’s name.',
    newTheme: 'New theme',
    newThemeName: 'Name of the new theme',
    newThemeHint: 'It can be named later.',
    notPlaced: 'Not placed yet',
    notPlacedDetail: 'Out of its theme',
    here: 'It is here now',
    turn: 'At which place',
    last: 'Last',
    first: 'First',
    after: (words: string) => `After: ${words}`,
    move: 'Move',
  },
} as const;
