/** How a person's notes are shown to everybody. */
export const showAsChoices = ['name', 'organisation', 'none'] as const;
export type ShowAs = (typeof showAsChoices)[number];

/** How many colours there are for people's cursors and marks. */
export const participantColours = 12;

/** What a note by this person shows: only what they chose ever enters the board. */
export function attributionOf(person: {
  readonly name: string;
  readonly organisation: string;
  readonly showAs: ShowAs;
}): { name: string; organisation: string } {
  switch (person.showAs) {
    case 'name':
      return { name: person.name, organisation: person.organisation };
    case 'organisation':
      return { name: '', organisation: person.organisation };
    case 'none':
      return { name: '', organisation: '' };
  }
}
