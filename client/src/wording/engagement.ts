import type { Level } from '@heard/shared/engagement';

const sessions = (count: number) => (count === 1 ? '1 session' : `${count} sessions`);

export const engagementWording = {
  listTitle: 'Your engagements',
  listIntro: 'An engagement is one piece of work with a community. It holds your sessions.',
  make: 'New engagement',
  makeTitle: 'New engagement',
  editTitle: 'Edit engagement',
  makeGo: 'Make the engagement',
  emptyTitle: 'Start with an engagement',
  emptyText:
    'It says what you want to learn, from whom and with which partners. Then you make sessions in it and invite people.',
  emptyActive: 'Nothing is under way. What is archived can be brought back.',
  tabs: 'Engagements',
  active: (count: number) => `Active (${count})`,
  archive: (count: number) => `Archived (${count})`,
  sessions,
  title: 'Title',
  titleHint: 'What people call it, such as “Getting around in the east of town”.',
  purpose: 'Purpose',
  purposeHint: 'What you want to understand or change, and why now.',
  place: 'Place',
  placeHint: 'Town, ward or neighbourhood.',
  partners: 'Partners',
  partnersHint: 'Organisations that take part, with commas between.',
  level: 'How much is decided together?',
  levels: {
    inform: { name: 'Inform', guide: 'We tell people what is going to happen, and why.' },
    consult: { name: 'Consult', guide: 'We ask for views, decide, and say how views counted.' },
    involve: { name: 'Involve', guide: 'People shape the choices with us from start to end.' },
    collaborate: {
      name: 'Collaborate',
      guide: 'We work out the answer as one group, then the public body decides.',
    },
    'co-produce': { name: 'Co-produce', guide: 'We decide, do and check it together, as equals.' },
  } satisfies Record<Level, { name: string; guide: string }>,
  archivedBanner: 'This engagement is archived.',
  archivedBannerText: 'It can be read. Bring it back to change it or to make sessions.',
  backToList: 'Engagements',
  opening: 'Opening the engagement…',
  details: 'About this engagement',
  deleteText: (count: number) =>
    `This deletes the engagement${count === 0 ? '' : ` and its ${sessions(count)} with all notes, themes and recommendations`}, for everybody. It cannot be brought back. Download the reports you need first.`,
} as const;
