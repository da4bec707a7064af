import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How long a phone that fell asleep may keep a stopping server waiting. */
const patience = 3_000;

/** Lets a server that was told to close end also when somebody at the other end does not answer any more. */
export function endLingering(app: FastifyInstance): void {
  const open = new Set<Socket>();
  app.server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  app.addHook('preClose', async () => {
    setTimeout(() => {
      for (const socket of open) socket.destroy();
    }, patience).unref();
  });
}
