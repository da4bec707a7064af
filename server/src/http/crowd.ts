import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import { Tally } from '../relay/tally.ts';
import { addressReader, lineReader } from './addresses.ts';
import { refuse } from './answer.ts';

/** Lines of one address: 400 people with a board and six lines for pages each, and a third more that hang on. */
export const linesEach = 4000;
/** Requests of one address with a body that are not answered yet; those of a whole room that sends at once are fewer. */
export const bodiesEach = 500;

/**
 * Bounds what one address can make the server hold: lines, and requests that are sent slowly. A trusted proxy has as
 * many lines as it likes, and those behind it are told apart by what it says.
 */
export function boundCrowds(app: FastifyInstance, config: Config): void {
  const [lines, bodies] = [new Tally(linesEach), new Tally(bodiesEach)];
  const [lineOf, addressOf] = [lineReader(config), addressReader(config)];
  app.server.on('connection', (line: Socket) => {
    const address = lineOf(line);
    if (address !== null && !lines.enter(address, line)) line.destroy();
  });
  app.addHook('onRequest', async ({ raw }, reply) => {
    const { 'content-length': length, 'transfer-encoding': inPieces } = raw.headers;
    if ((length ?? '0') === '0' && inPieces === undefined) return;
    if (!bodies.enter(addressOf(raw), reply.raw)) return refuse(reply, 'too-many-requests');
  });
}
