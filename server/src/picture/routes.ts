import type { FastifyInstance } from 'fastify';
import { organiserOnly } from '../http/organiser.ts';
import { nothing, route } from '../http/route.ts';
import { createTurns, deviceThatAsks } from '../http/turns.ts';
import { findSession } from '../participant/person.ts';
import type { Parts } from '../parts.ts';
import { createThumbnails } from './thumbnails.ts';

/**
 * For the organiser, a small picture of the board of a session as PNG: in blocks, so it tells nobody's words. Who looks
 * through many sessions has turns of their own for what must be drawn, and can still ask for a report.
 */
export function pictureRoutes(app: FastifyInstance, parts: Parts): void {
  const turns = createTurns(parts.clock);
  const thumbnailOf = createThumbnails(parts.storage.journal);

  app.get(
    '/api/sessions/:sessionId/thumbnail.png',
    route(organiserOnly(parts), nothing, async ({ request, reply }) => {
      const session = await findSession(parts, request);
      if (!session.ok) return session;
      const picture = await thumbnailOf(session.value, (draw) => turns(deviceThatAsks(request), draw));
      if (picture.ok) reply.type('image/png');
      return picture;
    }),
  );
}
