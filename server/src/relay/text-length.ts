import { limits } from '@heard/shared/protocol';
import * as Y from 'yjs';

/**
 * Browsers stop at `limits.textCharacters`. Several people who write in one text at once can come somewhat beyond, which
 * must not end in a refusal of honest words.
 */
export const mostCharacters = 2 * limits.textCharacters;

/** Whether a transaction has left a text (a note, a summary, a recommendation) longer than honest browsers let it become. */
export function hasTooLongText({ changed }: Y.Transaction): boolean {
  return [...changed].some(([type, keys]) =>
    isText(type)
      ? isTooLong(wholeTextOf(type))
      : [...keys].some((key) => key !== null && holdsTooLong(type, key)),
  );
}

/** Any of Yjs's types, as a transaction names them. */
type AnyType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never;
type Text = Y.XmlText | Y.XmlFragment;

function isText(type: AnyType): type is AnyType & Text {
  return type instanceof Y.XmlText || type instanceof Y.XmlFragment;
}

function isTooLong(text: Text): boolean {
  return charactersOf(text) > mostCharacters;
}

/** A record that is new is reported as a change of the map it stands in, with all that is in it. */
function holdsTooLong(map: AnyType, key: string): boolean {
  const item = map._map.get(key);
  if (!item || item.deleted || !(item.content instanceof Y.ContentType)) return false;
  const { type } = item.content;
  if (isText(type)) return isTooLong(type);
  return [...type._map.keys()].some((inner) => holdsTooLong(type, inner));
}

/** A rich text is a fragment of paragraphs; what changed is somewhere inside it. */
function wholeTextOf(part: Text): Text {
  let whole = part;
  while (whole.parent instanceof Y.XmlFragment) whole = whole.parent;
  return whole;
}

function charactersOf(part: Text): number {
  if (part instanceof Y.XmlText) return part.length;
  return part
    .toArray()
    .reduce((sum, child) => (child instanceof Y.XmlHook ? sum : sum + charactersOf(child)), 0);
}
