import type { RoomToFill } from './crowd.ts';
import type { Author } from './edits.ts';
import { addressed, type Dialect, updateFrame } from './frames.ts';
import { Ledger } from './ledger.ts';
import { Line } from './line.ts';
import { until } from './pace.ts';

/** So many edits at most are on their way: a server is kept busy and not buried. */
const window = 500;

/**
 * Puts the work of authors on a board, one after the other, as fast as the server takes it. Who sits first looks on
 * and must get every edit; the authors have the seats after that. Answers the onlooker, who stays.
 */
export async function fill(
  dialect: Dialect,
  { name, seats }: RoomToFill,
  authors: readonly Author[],
): Promise<Line> {
  const [first, ...others] = seats;
  if (!first || others.length < authors.length) throw new Error('there are more authors than seats');
  const ledger = new Ledger();
  const has = ledger.newReader(null);
  const onlooker = new Line(dialect, name, first, { update: (update) => ledger.got(has, update) });
  await onlooker.unlessBroken(onlooker.hasBoard);
  for (const [index, author] of authors.entries()) {
    ledger.add(author);
    const line = new Line({ ...dialect, asks: false }, name, others[index] ?? first, {});
    await line.unlessBroken(line.opened);
    await Promise.race([sendAll(line, author, ledger), line.broken, onlooker.broken]);
    await line.close();
  }
  return onlooker;
}

async function sendAll(line: Line, author: Author, ledger: Ledger): Promise<void> {
  for (const [index, { update }] of author.edits.entries()) {
    if (ledger.due - ledger.arrived >= window) {
      await until('there is room for more', () => ledger.due - ledger.arrived < window / 2);
    }
    ledger.sent(author.client, index, 1);
    line.send(addressed(line.address, updateFrame(update)));
  }
  await until('everything has arrived', () => ledger.arrived === ledger.due);
}
