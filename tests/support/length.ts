/** `npm run test:long` sets it; nothing else of the tests knows of it. */
export const isLong = process.env.HEARD_TESTS === 'long';

/** The same test with larger numbers: `short` in `npm test`, `long` in `npm run test:long`. */
export function longOr(short: number, long: number): number {
  return isLong ? long : short;
}
