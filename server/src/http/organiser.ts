import { done, type Outcome, refused } from '@heard/shared/failure';
import type { FastifyRequest } from 'fastify';
import type { Storage } from '../storage/storage.ts';
import { cookieHash } from './device.ts';

interface WithStorage {
  readonly storage: Storage;
}

export async function isOrganiser({ storage }: WithStorage, request: FastifyRequest): Promise<boolean> {
  const device = cookieHash(request.headers.cookie, 'organiser');
  return device !== null && (await storage.organiser.hasOrganiserDevice(device));
}

/** A guard that lets in only the organiser. */
export function organiserOnly(parts: WithStorage) {
  return async (request: FastifyRequest): Promise<Outcome<undefined, 'not-signed-in'>> =>
    (await isOrganiser(parts, request)) ? done() : refused('not-signed-in');
}
