import type { PictureFormat } from '@heard/shared/picture';

/** Sentences about pictures of the board. */
export const pictureWording = {
  act: 'Save a picture of the board',
  actOfTheme: 'Save a picture of this theme',
  title: 'Save a picture',
  what: 'What is in it',
  board: 'The whole board',
  theme: (title: string) => `The theme “${title}”`,
  format: 'Kind of file',
  formats: {
    png: { label: 'Picture (PNG)', hint: 'For slides, documents and messages.' },
    svg: { label: 'Drawing (SVG)', hint: 'Stays sharp however large it is shown or printed.' },
  } satisfies Record<PictureFormat, { label: string; hint: string }>,
  far: 'This is so large that a PNG shows the titles of the themes, but no words of notes. An SVG shows every word.',
  preview: 'What the picture shows',
  making: 'Making the picture…',
  cancel: 'Cancel',
  save: 'Save the picture',
  saved: (file: string) => `Saved ${file}.`,
  failed: 'This browser could not make the picture. Nothing on the board changed. Try the drawing (SVG).',
} as const;
