import { erasureInput } from '@heard/shared/erasure/contract';
import type { FastifyInstance } from 'fastify';
import { route } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { organiserOr } from '../session/guard.ts';
import { erase } from './erase.ts';

export function erasureRoutes(app: FastifyInstance, parts: Parts): void {
  app.post(
    '/api/sessions/:sessionId/erasures',
    // Also in an archived session: whoever asks for their words to be erased often asks afterwards.
    route(organiserOr(parts, 'erase words'), erasureInput, ({ input, found }) => erase(parts, found, input)),
  );
}
