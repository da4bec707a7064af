import type { FastifyInstance } from 'fastify';
import { nothing } from '../http/route.ts';
import { boardRoute, createTurns } from '../http/turns.ts';
import { inBoardThread } from '../live/board-thread.ts';
import type { Parts } from '../parts.ts';
import { organiserOr } from '../session/guard.ts';

const thread = new URL('./thumbnail-thread.ts', import.meta.url);

/**
 * A small picture of the board of a session as PNG: in blocks, so it tells nobody's words. Whoever looks through many
 * sessions has turns of their own for it, and can still ask for a report.
 */
export function pictureRoutes(app: FastifyInstance, parts: Parts): void {
  app.get(
    '/api/sessions/:sessionId/thumbnail.png',
    boardRoute(createTurns(parts.clock), organiserOr(parts, 'read board'), nothing, async (call) => {
      const picture = await parts.live.readBoard(call.found, (updates) =>
        inBoardThread<Uint8Array>(thread, { updates }),
      );
      if (picture.ok) call.reply.type('image/png');
      return picture;
    }),
  );
}
