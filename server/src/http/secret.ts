import { createHash, timingSafeEqual } from 'node:crypto';
import type { Random } from '@heard/shared/id';

/** Text of `bytes` unpredictable bytes that can stand in an address or a cookie. */
export function newSecret(random: Random, bytes: number): string {
  return Buffer.from(random(bytes)).toString('base64url');
}

/**
 * What is stored of a secret. All secrets of ours are long and random, so a fast hash is enough: there is nothing to
 * guess from a list of words.
 */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Takes the same time whether the first or the last letter differs. */
export function isSecret(given: string, storedHash: string): boolean {
  const hash = Buffer.from(hashOf(given));
  const stored = Buffer.from(storedHash);
  return hash.length === stored.length && timingSafeEqual(hash, stored);
}
