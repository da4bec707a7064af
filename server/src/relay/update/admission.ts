import type { Author } from '../../storage/journal.ts';
import type { Id, Run, Struct, UpdateContents } from './update-check.ts';

interface Clocks {
  /** The next clock the board expects of a client id, queued updates included. */
  clockOf(client: number): number;
}

/** What admission must know about a board. */
export interface Standing extends Clocks {
  /** Whose client id it is; undefined when nobody has used it yet. */
  ownerOf(client: number): Author | undefined;
  /** How many client ids have an owner, and how many have this one. */
  ownedBy(author: Author): { readonly all: number; readonly own: number };
}

/**
 * A browser takes a new client id with every page it loads. All of them stand in what a browser says that it has, which
 * must go into one message.
 */
export const mostClients = { ofAuthor: 1000, ofBoard: 20_000 };

export type Admission =
  | { readonly admitted: true }
  /** Something that must come before it is not here: the browser has to send all it has. */
  | { readonly admitted: false; readonly because: 'gap' }
  /** It writes under a client id of somebody else. */
  | { readonly admitted: false; readonly because: 'foreign' }
  /** There would be too many client ids. */
  | { readonly admitted: false; readonly because: 'full' };

const gap: Admission = { admitted: false, because: 'gap' };

/** Whether an update of an author may go on the board as it stands (SPEC, rules A1 to A4, A6 and A8). */
export function admit(contents: UpdateContents, author: Author, standing: Standing): Admission {
  // What the board has already is not written down again: it may have been erased since.
  if (contents.runs.some(({ client, clock }) => clock < standing.clockOf(client))) return gap;
  const owners = contents.runs.map(({ client }) => standing.ownerOf(client));
  if (owners.some((owner) => owner !== undefined && owner !== author)) {
    return { admitted: false, because: 'foreign' };
  }
  const newClients = owners.filter((owner) => owner === undefined).length;
  if (newClients > 0 && !mayTake(newClients, author, standing)) return { admitted: false, because: 'full' };
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

function mayTake(newClients: number, author: Author, standing: Standing): boolean {
  const { all, own } = standing.ownedBy(author);
  return own + newClients <= mostClients.ofAuthor && all + newClients <= mostClients.ofBoard;
}

/**
 * Goes through the structs in an order in which each finds what it needs, as Yjs will. Answers the clocks
 * reached, or null when something is missing; Yjs would keep such structs aside, at a growing cost.
 */
function placeAll(runs: readonly Run[], clocks: Clocks): Map<number, number> | null {
  const reached = new Map(runs.map(({ client, clock }) => [client, clock]));
  const ofClient = new Map(runs.map((run) => [run.client, run]));
  /** Each waits for one struct alone, so that all of the waiting costs no more than there are needs. */
  const waiting = new Map<Struct, Rest[]>();
  const isMissing = ({ client, clock }: Id) => clock >= (reached.get(client) ?? clocks.clockOf(client));
  const ready: Rest[] = runs.map((run) => ({ run, from: 0 }));
  for (let rest = ready.pop(); rest; rest = ready.pop()) {
    const { run } = rest;
    for (let from = rest.from; from < run.structs.length; from++) {
      const struct = run.structs[from] as Struct;
      if (struct.skip) return null;
      const need = struct.needs.find(isMissing);
      if (need) {
        const awaited = structAt(ofClient.get(need.client), need.clock);
        if (!awaited) return null;
        const others = waiting.get(awaited);
        if (others) others.push({ run, from });
        else waiting.set(awaited, [{ run, from }]);
        break;
      }
      reached.set(run.client, struct.clock + struct.length);
      for (const woken of waiting.get(struct) ?? []) ready.push(woken);
    }
  }
  return runs.every((run) => reached.get(run.client) === run.end) ? reached : null;
}

/** What is still to be placed of a run. */
interface Rest {
  readonly run: Run;
  readonly from: number;
}

function structAt(run: Run | undefined, clock: number): Struct | undefined {
  if (!run || clock < run.clock || clock >= run.end) return undefined;
  let low = 0;
  for (let high = run.structs.length - 1; low < high; ) {
    const middle = (low + high + 1) >> 1;
    if ((run.structs[middle] as Struct).clock <= clock) low = middle;
    else high = middle - 1;
  }
  return run.structs[low];
}
