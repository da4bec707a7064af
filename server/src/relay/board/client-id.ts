import type { Random } from '@heard/shared/id';

/** A client id of a document, under which the server itself writes: 32 bits, as those of Yjs. */
export function newClientId(random: Random): number {
  return new DataView(random(4).slice().buffer).getUint32(0);
}
