import type { Level } from '../engagement/index.ts';
import { count, countOf, instant, list } from './figures.ts';
import type { Breadth, ReportCard, ReportModel, ReportTheme } from './model.ts';

/** Every sentence and label of a report: plain English, neutral, no first person, 25 words or fewer a sentence. */

export const blank = '[To be completed by officers]';
export const none = 'None';

/** What officers write, in the order in which it stands in the report. */
export const blanks = {
  reportTo: 'Report to',
  meeting: 'Date of meeting',
  author: 'Report author',
  holder: 'Portfolio holder',
  wards: 'Wards affected',
  contact: 'Other formats and contact',
  financial: 'Financial implications',
  legal: 'Legal implications',
  equality: 'Equality implications',
  nextSteps: 'Next steps',
} as const;

export const headings = {
  contents: 'Contents',
  summary: 'Summary',
  recommendations: 'Recommendations',
  background: 'Background and what was asked',
  people: 'Who took part',
  findings: 'What was heard',
  notPlaced: 'Notes not placed in a theme',
  implications: 'Implications',
  nextSteps: blanks.nextSteps,
  method: 'Method',
  gathering: 'How notes were gathered and grouped',
  counting: 'How things were counted',
  reading: 'How to read the numbers',
  board: 'The board',
  cards: 'All notes',
} as const;

export function breadth(part: Breadth, base: Breadth): string {
  const notes = countOf(part.cards, base.cards, 'note');
  const figures = base.people === 0 ? notes : `${notes}, by ${countOf(part.people, base.people, 'person')}`;
  if (base.conversations === 0) return figures;
  return `${figures}, from ${countOf(part.conversations, base.conversations, 'conversation')}`;
}

export function themeTitle(theme: Pick<ReportTheme, 'title'>): string {
  return theme.title || 'Untitled theme';
}

export function themeLabel(theme: Pick<ReportTheme, 'title' | 'number'>): string {
  return `T${theme.number}. ${themeTitle(theme)}`;
}

export function recommendationLabel(number: number): string {
  return `Recommendation ${number}`;
}

export function cardLabel(number: number): string {
  return `Note ${number}`;
}

/** How the writer of a note chose to be shown. */
export function attribution(card: Pick<ReportCard, 'name' | 'organisation'>): string {
  return [card.name, card.organisation].filter(Boolean).join(', ') || 'Participant';
}

export function conversationLine(conversation: NonNullable<ReportCard['conversation']>): string {
  const { title, where, when } = conversation;
  return [title, where, when].filter(Boolean).join(', ') || 'Unnamed conversation';
}

const levelNames: Record<Level, string> = {
  inform: 'Inform',
  consult: 'Consult',
  involve: 'Involve',
  collaborate: 'Collaborate',
  'co-produce': 'Co-produce',
};
export function levelName(level: Level): string {
  return levelNames[level];
}

export const labels = {
  engagement: 'Engagement',
  level: 'Level of engagement',
  partners: 'Partners',
  area: 'Place',
  held: 'Session held',
  venue: 'Session place',
  status: 'Status',
  question: 'The question',
  purpose: 'Purpose of the session',
  wider: 'Purpose of the engagement',
  decide: 'How decisions were made',
  restsOn: 'Rests on',
  behind: 'Behind it',
  noGround: 'No theme or note yet.',
  carries: 'Used in',
  notRecorded: 'Not recorded',
  noTheme: 'No theme',
} as const;

export const columns = {
  item: 'Item',
  detail: 'Detail',
  theme: 'Theme',
  notes: 'Notes',
  people: 'People',
  conversations: 'Conversations',
  organisation: 'Organisation',
  joined: 'People who joined',
  number: 'Note',
  heard: 'What was heard',
  conversation: 'Conversation',
  shownAs: 'Shown as',
  tags: 'Tags',
} as const;

export function status(model: ReportModel): string {
  return `Draft, made with Heard from the session's board on ${instant(model.generatedAt)}`;
}

export function reportTitle(model: ReportModel): string {
  return model.session.title || 'Untitled session';
}

export function summary({ totals, themes, recommendations, people }: ReportModel): string[] {
  const placed = countOf(totals.placed, totals.cards, 'note');
  return [
    `${count(people.joined, 'person')} joined the session.`,
    `${written(totals)}${from(totals.conversations)}.`,
    `${placed} ${totals.placed === 1 ? 'is' : 'are'} grouped into ${count(themes.length, 'theme')}.`,
    `The group made ${count(recommendations.length, 'recommendation')}.`,
  ];
}

function written({ people, cards }: Breadth): string {
  if (people > 0) return `${count(people, 'person')} wrote ${count(cards, 'note')}`;
  return `There ${cards === 1 ? 'is' : 'are'} ${count(cards, 'note')}`;
}

function from(conversations: number): string {
  return conversations === 0 ? '' : ` from ${count(conversations, 'conversation')}`;
}

export const noRecommendations = 'The group has not written a recommendation yet.';

export function recommendationsIntro({ totals }: ReportModel): string {
  return (
    `Under each recommendation stands what it rests on. The base is ${base(totals)}. ` +
    'A note or a person is counted once for each recommendation.'
  );
}

export function base(totals: Breadth): string {
  const figures = [count(totals.cards, 'note')];
  if (totals.people > 0) figures.push(count(totals.people, 'person'));
  if (totals.conversations > 0) figures.push(count(totals.conversations, 'conversation'));
  return list(figures);
}

export const aboutCaption = 'Details of this report';

export function themesCaption({ totals }: ReportModel): string {
  return `Notes, people and conversations behind each theme. Base: ${base(totals)}`;
}

export const themesCaveat =
  'The same person or conversation can be behind several themes, so those figures do not add up to the base.';

export const noThemes = 'No notes are grouped into themes yet.';

export function notPlacedIntro({ totals, notPlaced }: ReportModel): string {
  const stand = notPlaced.length === 1 ? 'is' : 'are';
  return `${countOf(notPlaced.length, totals.cards, 'note')} ${stand} in no theme.`;
}

export function peopleIntro({ people, totals }: ReportModel): string[] {
  const { joined, organisations } = people;
  return [
    `${count(joined, 'person')} joined the session${at(organisations.length)}.`,
    `${totals.people === 0 ? 'No note names its writer' : `${count(totals.people, 'person')} wrote the notes in this report`}. Notes brought in from elsewhere can be by people who did not join.`,
  ];
}

function at(organisations: number): string {
  return organisations === 0
    ? ''
    : `, from ${count(organisations, 'organisation')} that people chose to show`;
}

export function organisationsCaption({ people }: ReportModel): string {
  return `People who joined, by organisation. Base: ${count(people.joined, 'person')}`;
}
export const withoutOrganisation = 'No organisation given or shown';

export function pictureCaption({ generatedAt }: ReportModel): string {
  return `The board as it stood on ${instant(generatedAt)}`;
}

export function cardsCaption({ totals }: ReportModel): string {
  return `All notes, in the order in which they were written. Base: ${count(totals.cards, 'note')}`;
}
export const noCards = 'There are no notes yet.';

export function gathering(model: ReportModel): string[] {
  return [
    'People wrote down what was said in conversations, or what they think themselves, one point to a note.',
    'The group put notes that belong together into themes, named the themes and wrote the recommendations. No note was grouped by software.',
    `This report shows the board as it stood on ${instant(model.generatedAt)}, UK time. Later changes are not in it.`,
  ];
}

export function counting({ totals }: ReportModel): string[] {
  const sentences = [
    'A note is in one theme or in none, and is counted once. Deleted notes are left out.',
    'People are counted by who wrote the notes. A person with several notes in a theme is counted once for that theme.',
    'For notes from a file, the person is the author whom the file names. Somebody who wrote on two devices can be counted twice.',
    'The notes behind a recommendation are those in the themes it rests on and those it rests on directly. Each note and each person is counted once.',
    'Notes are numbered by the time they were written. The numbers are the same in the Word, Markdown and spreadsheet files.',
  ];
  if (totals.withoutAuthor > 0) {
    const without = countOf(totals.withoutAuthor, totals.cards, 'note');
    sentences.push(
      `${without} ${totals.withoutAuthor === 1 ? 'names' : 'name'} no writer, and ${totals.withoutAuthor === 1 ? 'adds' : 'add'} nobody to the number of people.`,
    );
  }
  if (totals.conversations > 0 && totals.withoutConversation > 0) {
    const without = countOf(totals.withoutConversation, totals.cards, 'note');
    sentences.push(`${without} ${totals.withoutConversation === 1 ? 'names' : 'name'} no conversation.`);
  }
  if (totals.empty > 0) {
    sentences.push(
      `${count(totals.empty, 'note')} without words ${totals.empty === 1 ? 'is' : 'are'} left out.`,
    );
  }
  return sentences;
}

export const reading = [
  'People were invited or chose to take part. The numbers do not represent everybody in the area.',
  'The number of notes is not a vote. It shows how often a point was written down, not how many people agree with it.',
  'Notes are quoted as they were written and were not checked for accuracy. Each is shown with the name that its writer chose.',
  'A point made once can matter as much as a point made often. All notes are in the spreadsheet that comes with this report.',
];

/** What somebody should look at before the report goes out. */
export function gaps(model: ReportModel): string[] {
  const { recommendations, themes, notPlaced } = model;
  const unnamed = themes.filter(({ title }) => title === '').length;
  const empty = themes.filter(({ cards }) => cards.length === 0).length;
  return [
    ...(recommendations.length === 0 ? [noRecommendations] : []),
    ...recommendations
      .filter((one) => one.themes.length + one.cards.length === 0)
      .map(({ number }) => `${recommendationLabel(number)} rests on no theme or note yet.`),
    ...(unnamed > 0 ? [`${count(unnamed, 'theme')} ${unnamed === 1 ? 'has' : 'have'} no name.`] : []),
    ...(empty > 0 ? [`${count(empty, 'theme')} ${empty === 1 ? 'has' : 'have'} no notes.`] : []),
    ...(notPlaced.length > 0 ? [notPlacedIntro(model)] : []),
  ];
}

export const page = 'Page';
export const of = 'of';

/** When the board was read. */
export function moment(model: ReportModel): string {
  return instant(model.generatedAt);
}
