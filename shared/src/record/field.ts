import { firstOrder, isOrder, type Order, type Point } from '../geometry/index.ts';
import { type IdKind, type IdOf, isId } from '../id/index.ts';
import { limits } from '../protocol/index.ts';
import { decodeRichText, type RichText } from '../richtext/index.ts';

/**
 * One field of a record: how it is kept in the document, and how an unknown value becomes a typed one.
 *
 * - `value` is written as a whole; of two writers the later one wins.
 * - `rich text` can be edited by several people at once.
 * - `set` of ids: people add and take away members at once without losing each other's.
 *
 * `decode` answers undefined for what is not of the type; then the `fallback` stands in, or, where there is
 * none, the whole record is passed over. A `value` that is `words` of people is erased by putting the fallback there.
 */
export interface Field<Value> {
  readonly stored: 'value' | 'rich text' | 'set';
  readonly decode: (value: unknown) => Value | undefined;
  readonly fallback?: Value;
  readonly words?: true;
}

/** Marks a field whose value people write themselves, in free words. */
export function words<Value>(field: Field<Value>): Field<Value> {
  return { ...field, words: true };
}

function value<Value>(decode: (value: unknown) => Value | undefined, fallback?: Value): Field<Value> {
  return fallback === undefined ? { stored: 'value', decode } : { stored: 'value', decode, fallback };
}

export function id<Kind extends IdKind>(kind: Kind): Field<IdOf<Kind>> {
  return value((given) => (isId(kind, given) ? given : undefined));
}

export function nullable<Value>(field: Field<Value>): Field<Value | null> {
  const { decode, ...rest } = field;
  return { ...rest, decode: (given) => (given === null ? null : decode(given)), fallback: null };
}

/** A title, a name, a place: one line. */
export function line(): Field<string> {
  return words(
    value((given) => (typeof given === 'string' ? given.slice(0, limits.lineCharacters) : undefined), ''),
  );
}

export function richText(): Field<RichText> {
  return { stored: 'rich text', decode: decodeRichText, fallback: [] };
}

export function integer(least: number, most: number, fallback: number): Field<number> {
  return value(
    (given) =>
      typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most
        ? given
        : undefined,
    fallback,
  );
}

/** Milliseconds since 1970, by the clock of whoever wrote it. */
export function instant(): Field<number> {
  return value((given) => (isNumber(given) ? given : undefined), 0);
}

export function point(): Field<Point> {
  return value(decodePoint, { x: 0, y: 0 });
}

export function decodePoint(given: unknown): Point | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { x, y } = given as Record<string, unknown>;
  return isNumber(x) && isNumber(y) ? { x: within(x), y: within(y) } : undefined;
}

/** As far as a full board reaches in the longest way there is to lay it out: all its notes below each other in one theme. */
const furthest = 1_000_000;

/** What was put further out lies at the edge. */
function within(coordinate: number): number {
  return Math.min(furthest, Math.max(-furthest, coordinate));
}

function isNumber(given: unknown): given is number {
  return typeof given === 'number' && Number.isFinite(given);
}

export function order(): Field<Order> {
  return value((given) => (isOrder(given) ? given : undefined), firstOrder);
}

export function lines(most: number): Field<readonly string[]> {
  return words(
    value(
      (given) =>
        Array.isArray(given)
          ? given
              .filter((item) => typeof item === 'string' && item.length <= limits.lineCharacters)
              .slice(0, most)
          : undefined,
      [],
    ),
  );
}

/** Of the given form, as `decode` reads it. */
export function shape<Value>(decode: (given: unknown) => Value | undefined, fallback?: Value): Field<Value> {
  return value(decode, fallback);
}

/** A set of ids of these kinds, read in a stable order. */
export function idSet<Kind extends IdKind>(...kinds: readonly Kind[]): Field<readonly IdOf<Kind>[]> {
  return {
    stored: 'set',
    decode: (given) =>
      Array.isArray(given)
        ? given.filter((item): item is IdOf<Kind> => kinds.some((kind) => isId(kind, item))).sort()
        : undefined,
    fallback: [],
  };
}
