import * as Y from 'yjs';

/**
 * Gives back what Yjs takes too much: it reads each value into a list with room for sixteen more, and a board of 5,000
 * notes has 35,000 values. That is 2 MB that phones have better uses for. Nothing is changed that anybody can read.
 */
export function keepValuesLean(doc: Y.Doc): void {
  doc.on('afterTransaction', ({ beforeState, afterState }) => {
    for (const [client, clock] of afterState) {
      const before = beforeState.get(client) ?? 0;
      if (clock > before) trim(doc.store.clients.get(client) ?? [], before);
    }
  });
}

/** The values from that clock on, which are the last ones. */
function trim(structs: readonly (Y.Item | Y.GC)[], from: number): void {
  for (let at = structs.length - 1; at >= 0; at -= 1) {
    const struct = structs[at] as Y.Item | Y.GC;
    if (struct.id.clock < from) return;
    if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny)
      struct.content.arr = struct.content.arr.slice();
  }
}
