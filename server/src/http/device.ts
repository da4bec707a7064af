import type { Random } from '@heard/shared/id';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashOf, newSecret } from './secret.ts';

/**
 * The two cookies of Heard. `device` makes a browser the same person again in every session it has joined;
 * `organiser` says that the key was given here. Each holds 256 random bits; the server keeps only hashes.
 */
export const cookies = { device: 'heard_device', organiser: 'heard_organiser' } as const;
export type CookieName = keyof typeof cookies;

const secretBytes = 32;
const secretShape = /^[A-Za-z0-9_-]{43}$/;
const aYearInSeconds = 365 * 24 * 60 * 60;

/** Null where the browser has no such cookie, or one that is not of ours. */
export function cookieHash(header: string | undefined, name: CookieName): string | null {
  const parts = (header ?? '').split(';').map((part) => part.trim());
  const found = parts.find((part) => part.startsWith(`${cookies[name]}=`));
  const secret = found?.slice(cookies[name].length + 1) ?? '';
  return secretShape.test(secret) ? hashOf(secret) : null;
}

/** Secure only where the browser speaks HTTPS, as trusted proxies tell: a village hall has plain HTTP. */
function flags(request: FastifyRequest) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: request.protocol === 'https' } as const;
}

/** Sets a new cookie and answers the hash to remember it by. */
export function giveCookie(
  random: Random,
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  name: CookieName,
): string {
  const secret = newSecret(random, secretBytes);
  reply.setCookie(cookies[name], secret, { ...flags(request), maxAge: aYearInSeconds });
  return hashOf(secret);
}

export function takeCookie(
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  name: CookieName,
): void {
  reply.clearCookie(cookies[name], flags(request));
}

/** The hash of this browser's device cookie, which it gets if it has none. */
export function deviceOf(
  random: Random,
  call: { readonly request: FastifyRequest; readonly reply: FastifyReply },
): string {
  return cookieHash(call.request.headers.cookie, 'device') ?? giveCookie(random, call, 'device');
}
