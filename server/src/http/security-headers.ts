import type { FastifyInstance } from 'fastify';

/** Everything comes from our own address; nothing inline runs; nobody puts us in a frame. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
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
  app.addHook('onRequest', async (request, reply) => {
    // Older Safari does not count the live connection to our own host as 'self'.
    const host = /^[\w.:[\]-]+$/.test(request.host) ? ` ws://${request.host} wss://${request.host}` : '';
    reply.headers(fixed);
    reply.header('content-security-policy', [...policy, `connect-src 'self'${host}`].join('; '));
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
  });
}
