import { limits } from '@heard/shared/protocol';
import * as Y from 'yjs';

/**
 * Browsers stop at `limits.textCharacters`. Several people who write in one text at once can come somewhat beyond, which
 * must not end in a refusal of honest words.
 */
export const mostCharacters = 2 * limits.textCharacters;

/** Whether a transaction has left a text (a note, a summary, a recommendation) longer than honest browsers let it become. */
export function hasTooLongText({ changed }: Y.Transaction): boolean {
  // Each text once, however many of its parts have changed.
  const texts = new Set<Text>();
  for (const [type, keys] of changed) {
    if (isText(type)) texts.add(wholeTextOf(type));
    else for (const key of keys) if (key !== null) addTextsUnder(type, key, texts);
  }
  return [...texts].some((text) => charactersOf(text, mostCharacters) > mostCharacters);
}

/** Any of Yjs's types, as a transaction names them. */
type AnyType = Y.Transaction['changed'] extends Map<infer Type, unknown> ? Type : never;
type Text = Y.XmlText | Y.XmlFragment;

function isText(type: AnyType): type is AnyType & Text {
  return type instanceof Y.XmlText || type instanceof Y.XmlFragment;
}

/** A record that is new is reported as a change of the map it stands in, with all that is in it. */
function addTextsUnder(map: AnyType, key: string, texts: Set<Text>): void {
  const item = map._map.get(key);
  if (!item || item.deleted || !(item.content instanceof Y.ContentType)) return;
  const { type } = item.content;
  if (isText(type)) texts.add(type);
  else for (const inner of type._map.keys()) addTextsUnder(type, inner, texts);
}

/** A rich text is a fragment of paragraphs; what changed is somewhere inside it. */
function wholeTextOf(part: Text): Text {
  let whole = part;
  while (whole.parent instanceof Y.XmlFragment) whole = whole.parent;
  return whole;
}

/** Stops when there are more than `most`. Every part counts as one at least, so that what is made of nothing ends too. */
function charactersOf(part: Text, most: number): number {
  if (part instanceof Y.XmlText) return part.length;
  let sum = 0;
  for (let item = part._start; item !== null && sum <= most; item = item.right) {
    if (item.deleted || !item.countable) continue;
    const inner = item.content instanceof Y.ContentType ? item.content.type : null;
    sum += inner !== null && isText(inner) ? Math.max(1, charactersOf(inner, most - sum)) : item.length;
  }
  return sum;
}
