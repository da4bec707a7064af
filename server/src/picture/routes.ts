import type { FastifyInstance } from 'fastify';
import { organiserOnly } from '../http/organiser.ts';
import { nothing } from '../http/route.ts';
import { boardRoute, createTurns } from '../http/turns.ts';
import { inBoardThread } from '../live/board-thread.ts';
import { findSession } from '../participant/person.ts';
import type { Parts } from '../parts.ts';

const thread = new URL('./thumbnail-thread.ts', import.meta.url);

/**
 * For the organiser, a small picture of the board of a session as PNG: in blocks, so it tells nobody's words. Who looks
 * through many sessions has turns of their own for it, and can still ask for a report.
 */
export function pictureRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(
    '/api/sessions/:sessionId/thumbnail.png',
    boardRoute(createTurns(parts.clock), organiserOnly(parts), nothing, async ({ request, reply }) => {
      const session = await findSession(parts, request);
      if (!session.ok) return session;
      const picture = await parts.live.readBoard(session.value, (updates) =>
        inBoardThread<Uint8Array>(thread, { updates }),
      );
      if (picture.ok) reply.type('image/png');
      return picture;
    }),
  );
}
