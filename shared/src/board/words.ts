import * as Y from 'yjs';
import { type Place, placesOf } from './places.ts';

/** Marks of a text that people can set; anything else under such a name may be words. */
const marks = ['bold', 'italic'];
/** Nodes of a text as the editor makes them. */
const nodes = ['paragraph', 'bulletList', 'orderedList', 'listItem'];

/**
 * Erases what these client ids wrote and what still stands: text they typed, wherever it is, and values they were the
 * last to set. What is not words stays: where a card lies, and the paragraphs in which others go on writing.
 */
export function eraseWords(doc: Y.Doc, transaction: Y.Transaction, writers: ReadonlySet<number>): void {
  const places = placesOf(doc);
  for (const writer of writers) {
    // A copy: values are put in place of words while this goes on.
    for (const item of [...(doc.store.clients.get(writer) ?? [])]) {
      if (!(item instanceof Y.Item) || item.deleted) continue;
      if (item.content instanceof Y.ContentAny) eraseValue(item, item.content, places.of(item), transaction);
      else if (!isWordless(item.content)) item.delete(transaction);
    }
  }
}

function isWordless(content: Y.Item['content']): boolean {
  if (content instanceof Y.ContentType) {
    const { type } = content;
    if (type instanceof Y.XmlElement) return nodes.includes(type.nodeName);
    return [Y.XmlText, Y.XmlFragment, Y.Map].some((kind) => type.constructor === kind);
  }
  if (!(content instanceof Y.ContentFormat)) return false;
  return marks.includes(content.key) && /^(null|true|\{\})$/.test(JSON.stringify(content.value));
}

function eraseValue(item: Y.Item, content: Y.ContentAny, place: Place, transaction: Y.Transaction): void {
  const [given] = content.arr as readonly unknown[];
  if (place.kind === 'value') {
    const { field, row, name } = place;
    const next = (field.words ? undefined : field.decode(given)) ?? field.fallback;
    if (written(next) === written(given)) return;
    if (next === undefined) item.delete(transaction);
    else row.set(name, next);
    return;
  }
  const isHarmless =
    place.kind === 'member' ? given === true : place.kind === 'attribute' && Number.isFinite(given);
  if (!isHarmless) item.delete(transaction);
}

/** As JSON; boards from before the relay refused a `bigint` may hold one, which JSON does not know. */
function written(value: unknown): string | undefined {
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner));
}
