import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * The two rules that react-aria writes into a page by itself (touch on what can be pressed, no scrolling behind a dialog),
 * by their hashes. A version that writes others shows as a refusal in the browser, which the organiser's story finds.
 */
const ownRules =
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=' 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='";

/** Everything comes from our own address; nothing else inline is taken; nobody puts us in a frame. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  `style-src 'self' ${ownRules}`,
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

const fixed = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

export function setSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => protectAnswer(request, reply));
}

/** For answers that no hook sees. */
export function protectAnswer(request: FastifyRequest, reply: FastifyReply): void {
  // Older Safari does not count the live connection to our own host as 'self'.
  const host = /^[\w.:[\]-]+$/.test(request.host) ? ` ws://${request.host} wss://${request.host}` : '';
  reply.headers(fixed);
  reply.header('content-security-policy', [...policy, `connect-src 'self'${host}`].join('; '));
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
}
