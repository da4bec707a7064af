import { createHash } from 'node:crypto';
import type { Random } from '@heard/shared/id';

/**
 * Chance that comes out the same for the same words: an import that is sent again after a lost answer gets the same
 * ids, so that it is found to be there already, also when the server was killed between board and list.
 */
export function chanceOf(...words: readonly string[]): Random {
  const seed = createHash('sha256').update(JSON.stringify(words)).digest();
  let block = 0;
  let rest = Buffer.alloc(0);
  return (length) => {
    while (rest.length < length) {
      const next = createHash('sha256').update(seed).update(String(block++)).digest();
      rest = Buffer.concat([rest, next]);
    }
    const taken = rest.subarray(0, length);
    rest = rest.subarray(length);
    return taken;
  };
}
