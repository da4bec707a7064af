import type { Random } from '@heard/shared/id';
import { hashOf, newSecret } from '../http/secret.ts';
import type { OrganiserStore } from '../storage/organiser.ts';

const keyBytes = 20;

/** Makes a new key and signs out everybody who used an older one. The key itself is kept nowhere. */
export async function makeOrganiserKey(store: OrganiserStore, random: Random): Promise<string> {
  const key = newSecret(random, keyBytes);
  await store.setOrganiserKeyHash(hashOf(key));
  return key;
}

/** The key of a first run, or null where there is one already. */
export async function makeFirstOrganiserKey(store: OrganiserStore, random: Random): Promise<string | null> {
  const known = await store.getOrganiserKeyHash();
  return known === null ? makeOrganiserKey(store, random) : null;
}
