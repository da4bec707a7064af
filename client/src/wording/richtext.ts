const number = new Intl.NumberFormat('en-GB');

/** Sentences around a text that is being written. */
export const richTextWording = {
  tools: 'Shape the text',
  bold: 'Bold',
  italic: 'Italic',
  bullets: 'Bulleted list',
  numbers: 'Numbered list',
  done: 'Done',
  opening: 'Opening the text…',
  count: (characters: number, most: number) =>
    `${number.format(characters)} of ${number.format(most)} characters`,
  refused: (most: number) =>
    `A text can have ${number.format(most)} characters, so that was not added. What you wrote before is still here.`,
  alsoWriting: (names: readonly string[]) =>
    names.length === 1 ? `${names[0]} is also writing here` : `${list(names)} are also writing here`,
  somebody: 'Somebody',
  deletedMeanwhile:
    'What you were writing in was deleted by somebody else. Your words are kept: it can be restored as it was.',
} as const;

function list(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
