import * as Y from 'yjs';

/**
 * What the parts of a board take in memory, in bytes, beside their words: as measured, and for the worst of their kind.
 * An item that takes 7 bytes to send can take a hundred times as much.
 */
export const weight = { struct: 200, key: 150, type: 450, value: 60 } as const;

export function memoryOf({ store, share }: Y.Doc): number {
  let memory = share.size * weight.type;
  for (const structs of store.clients.values()) {
    for (const struct of structs)
      memory += weight.struct + (struct instanceof Y.Item ? contentOf(struct) : 0);
  }
  return memory;
}

function contentOf({ content, parentSub, right }: Y.Item): number {
  // Of the items under a key, the last one is what the key leads to.
  const key = parentSub !== null && right === null ? weight.key : 0;
  return key + (content instanceof Y.ContentType ? weight.type : weight.value * valuesOf(content));
}

function valuesOf(content: Y.Item['content']): number {
  if (content instanceof Y.ContentAny || content instanceof Y.ContentJSON) return valuesIn(content.arr) - 1;
  if (content instanceof Y.ContentEmbed) return valuesIn(content.embed);
  return content instanceof Y.ContentFormat ? valuesIn(content.value) : 0;
}

/** How many values there are in one, itself included. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + valuesIn(inner), 1);
}
