import type { Author } from '../storage/journal.ts';
import type { Id, Run, Struct, UpdateContents } from './update-check.ts';

interface Clocks {
  /** The next clock the board expects of a client id, queued updates included. */
  clockOf(client: number): number;
}

/** What admission must know about a board. */
export interface Standing extends Clocks {
  /** Whose client id it is; undefined when nobody has used it yet. */
  ownerOf(client: number): Author | undefined;
}

export type Admission =
  | { readonly admitted: true }
  /** Something that must come before it is not here: the browser has to send all it has. */
  | { readonly admitted: false; readonly because: 'gap' }
  /** It writes under a client id of somebody else. */
  | { readonly admitted: false; readonly because: 'foreign' };

const gap: Admission = { admitted: false, because: 'gap' };

/** Whether an update of an author may go on the board as it stands (SPEC, rules A1 to A5). */
export function admit(contents: UpdateContents, author: Author, standing: Standing): Admission {
  // What the board has already is not written down again: it may have been erased since.
  if (contents.runs.some(({ client, clock }) => clock < standing.clockOf(client))) return gap;
  for (const { client } of contents.runs) {
    const owner = standing.ownerOf(client);
    if (owner !== undefined && owner !== author) return { admitted: false, because: 'foreign' };
  }
  return isWithoutGaps(contents, standing) ? { admitted: true } : gap;
}

/** Whether everything that an update rests on and deletes is on the board, or placed before it in the same update. */
export function isWithoutGaps({ runs, deletions }: UpdateContents, clocks: Clocks): boolean {
  if (runs.some(({ client, clock }) => clock > clocks.clockOf(client))) return false;
  const reached = placeAll(runs, clocks);
  return (
    reached !== null &&
    deletions.every(
      ({ client, clock, length }) => clock + length <= (reached.get(client) ?? clocks.clockOf(client)),
    )
  );
}

/**
 * Goes through the structs in an order in which each finds what it needs, as Yjs will. Answers the clocks
 * reached, or null when something is missing; Yjs would keep such structs aside, at a growing cost.
 */
function placeAll(runs: readonly Run[], clocks: Clocks): Map<number, number> | null {
  const reached = new Map(runs.map(({ client, clock }) => [client, clock]));
  const places = new Map(runs.map((run) => [run.client, 0]));
  const waiting = new Map<number, Waiting[]>();
  const ready = [...runs];
  for (let run = ready.pop(); run; run = ready.pop()) {
    const missing = placeSome(run, places, reached, clocks);
    if (missing === 'gap') return null;
    if (missing) listOf(waiting, missing.client).push({ run, until: missing.clock });
    const now = reached.get(run.client) ?? 0;
    const others = waiting.get(run.client);
    if (!others) continue;
    ready.push(...others.filter(({ until }) => until < now).map((other) => other.run));
    waiting.set(
      run.client,
      others.filter(({ until }) => until >= now),
    );
  }
  return runs.every((run) => (reached.get(run.client) ?? 0) >= run.end) ? reached : null;
}

interface Waiting {
  readonly run: Run;
  /** The clock of the struct it needs. */
  readonly until: number;
}

function listOf(waiting: Map<number, Waiting[]>, client: number): Waiting[] {
  const list = waiting.get(client) ?? [];
  waiting.set(client, list);
  return list;
}

/** Places structs of a run until one needs something that is not there yet; answers what that is. */
function placeSome(
  run: Run,
  places: Map<number, number>,
  reached: Map<number, number>,
  clocks: Clocks,
): Id | 'gap' | null {
  for (let place = places.get(run.client) ?? 0; place < run.structs.length; place++) {
    const struct = run.structs[place] as Struct;
    places.set(run.client, place);
    if (struct.skip) return 'gap';
    const missing = struct.needs.find(
      ({ client, clock }) => clock >= (reached.get(client) ?? clocks.clockOf(client)),
    );
    if (missing) return reached.has(missing.client) && missing.client !== run.client ? missing : 'gap';
    reached.set(run.client, struct.clock + struct.length);
  }
  return null;
}
