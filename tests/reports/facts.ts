import type { SessionFacts } from '@heard/shared/report';

export const sessionFacts: SessionFacts = {
  title: 'Getting about after dark',
  question: 'What stops people from going out in the evening?',
  purpose: 'To hear what would help people take part in evening life.',
  howWeDecide: 'Everybody in the room has one say.',
  heldAt: '2026-11-22T18:00',
  place: 'Riverside Hall',
  engagement: {
    title: 'Evening lives',
    purpose: 'To plan evening services with the people who use them.',
    place: 'Tameside',
    partners: 'Riverside Food Club, Tameside Council',
    level: 'collaborate',
  },
};
