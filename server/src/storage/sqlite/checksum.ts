import { crc32 } from 'node:zlib';

/**
 * The SQL function `checksum(bytes, ...place)`: of the bytes and of where they belong, so that a row with sound bytes in
 * the wrong place is not taken for sound. Null for what was never bytes. Rows on disk were summed with it: it never changes.
 */
export function checksum(bytes: unknown, ...place: readonly unknown[]): number | null {
  return bytes instanceof Uint8Array ? crc32(bytes, crc32(place.join(' '))) : null;
}
