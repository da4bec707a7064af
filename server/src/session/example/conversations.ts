/** Invented conversations in an invented town. Nobody in them is a real person. */
export interface ExampleConversation {
  readonly conversation: string;
  readonly place: string;
  readonly date: string;
}

export const lunchClub = {
  conversation: 'Tuesday lunch club',
  place: "St Bride's hall",
  date: 'Tuesday 6 October',
};
export const youngCarers = {
  conversation: "Young carers' evening",
  place: 'The Old Library',
  date: 'Wednesday 14 October',
};
export const busStop = {
  conversation: 'Talking at the bus stop',
  place: 'Outside the health centre',
  date: 'Monday 19 October',
};
export const sewingGroup = {
  conversation: "Women's sewing group",
  place: 'Unity Centre',
  date: 'Friday 23 October',
};
export const deafClub = {
  conversation: 'Walk and talk with the Deaf club',
  place: 'Canal basin',
  date: 'Saturday 31 October',
};
export const village = {
  conversation: 'Village drop-in',
  place: 'Thornley Green village hall',
  date: 'Tuesday 3 November',
};

export const exampleSession = {
  title: 'Getting around and getting well in Harrowmere',
  question: 'What gets in the way when people in Harrowmere need to see somebody about their health?',
  purpose:
    'Six groups have listened to people over the autumn. Tonight we read what they heard, find out what belongs together, and agree what to ask of the council and the health centre. Everything here is invented, so try whatever you like.',
  howWeDecide:
    'Everybody here has the same say. We go on when nobody has a strong objection, and a view that few hold is written down and not voted away.',
  heldAt: '',
  place: 'Harrowmere town hall',
} as const;
