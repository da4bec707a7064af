/**
 * The light colours of the board, for pictures of it: those of `client/src/ui/tokens.css`, which a test holds beside
 * them. A picture has them in dark rooms, too: it is printed, and put into other papers.
 */
export const colours = {
  paper: '#fbf8f3',
  surface: '#ffffff',
  ink: '#1f2430',
  inkQuiet: '#5a6172',
  line: '#e3dccf',
  primary: '#0f5c63',
  onTintEdge: '#ffffff',
} as const;

export interface Tint {
  readonly ground: string;
  readonly edge: string;
  /** Stands beside the title: colour is never the only sign. */
  readonly letter: string;
}

/** By the colour of a theme, from 0. */
export const tints: readonly Tint[] = [
  { ground: '#e7effd', edge: '#4571c1', letter: 'A' },
  { ground: '#f9e9f6', edge: '#9b538f', letter: 'B' },
  { ground: '#edf1df', edge: '#6c782e', letter: 'C' },
  { ground: '#faecde', edge: '#7a4b05', letter: 'D' },
  { ground: '#def4f0', edge: '#08655a', letter: 'E' },
  { ground: '#feeae3', edge: '#6a2812', letter: 'F' },
  { ground: '#f1ecfd', edge: '#624195', letter: 'G' },
  { ground: '#edeff3', edge: '#3d3f48', letter: 'H' },
];

/** Of a theme with this colour, from 0. */
export function tintOf(colour: number): Tint {
  return tints[colour] ?? (tints[0] as Tint);
}

/** The line around a theme: its edge, softened by its ground. */
export function softEdge({ ground, edge }: Tint): string {
  const part = 0.62;
  const mixed = [1, 3, 5].map((at) => {
    const [one, other] = [edge, ground].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((one ?? 0) * part + (other ?? 0) * (1 - part));
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
