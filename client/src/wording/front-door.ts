/** The front door: what Heard is for, the ways in, and the three pictures that tell the story. */
export const frontDoorWording = {
  windowTitle: 'Make sense of what people told you',
  promise: 'Make sense of what people told you, together',
  lead: 'Bring the notes from your conversations to one board. Group them with everybody in the room, and leave with a report in which every recommendation leads back to what people said.',
  joinTitle: 'Have a code?',
  scanHint: 'Or point your phone’s camera at the QR code on the screen or poster.',
  tryIt: 'Try it with an example',
  tryingIt: 'Making your example…',
  tryItHint: 'Opens a board of 40 notes of its own. No account needed.',
  signIn: 'Sign in as organiser',
  engagements: 'Your engagements',
  storyTitle: 'How it works',
  story: {
    bring: {
      title: 'Bring what you heard',
      text: 'Everybody adds notes from their phone or laptop, or brings in a spreadsheet.',
      notes: [
        { heard: '“The library shuts before I finish work.”', from: 'Heard · warehouse, night shift' },
        { heard: '“I would come if I knew one face there.”', from: 'Heard · school gate' },
      ],
    },
    group: {
      title: 'Find the themes together',
      text: 'All hands at once: drag notes next to each other, then name what they have in common.',
      theme: 'Doors close before people are free',
      breadth: '9 notes · 6 conversations',
      notes: ['Evening classes fill up in a day.', 'Shift workers only have Sundays.'],
    },
    recommend: {
      title: 'Say what should change',
      text: 'The Word report keeps the trail from each recommendation back to the notes behind it.',
      label: 'Recommendation 1',
      recommendation: 'Keep one library open until eight on two evenings',
      restsOn: 'Rests on 2 themes · 14 notes',
    },
  },
} as const;
