import { weight } from './board-memory.ts';
import { type ByteReader, Malformed, readWhole } from './byte-reader.ts';
import { readContent } from './update-content.ts';

/**
 * Our own reading of a Yjs update (encoding V1), strict to the last byte, without touching a document.
 *
 * `Y.applyUpdate` applies part of a malformed update before it throws, and believes announced counts. So nothing
 * from a browser reaches it before it went through here (SPEC, rules U1 to U5).
 */
export interface UpdateContents {
  /** One run for each client id that has structs. */
  readonly runs: readonly Run[];
  /** What is deleted: for each client id in ascending order, without overlaps. */
  readonly deletions: readonly Range[];
}

export interface Id {
  readonly client: number;
  readonly clock: number;
}

export interface Range extends Id {
  readonly length: number;
}

/** Structs of one client id that follow on each other. */
export interface Run extends Id {
  readonly structs: readonly Struct[];
  /** The clock after the last struct. */
  readonly end: number;
}

export interface Struct extends Range {
  /** A place left empty: what belongs here is missing from the update. */
  readonly skip: boolean;
  /** What must be in the document before this can be put in its place. */
  readonly needs: readonly Id[];
  /** What it takes in memory, together with what may be cut in two to put it in its place. */
  readonly memory: number;
  /** The row of a root type that it says it is; of a row that is new, something always does. */
  readonly row: Row | null;
}

export interface Row {
  readonly table: string;
  readonly key: string;
}

const infoBits = { origin: 0x80, rightOrigin: 0x40, parentKey: 0x20, content: 0x1f };
const gc = 0;
const skip = 10;
/** Far beyond what a session can reach, and far below where clocks would lose precision. */
const maxClock = 2 ** 40;

/** Null for anything Yjs would not have written. */
export function readUpdate(bytes: Uint8Array): UpdateContents | null {
  return readWhole(bytes, (reader) => ({ runs: readRuns(reader), deletions: readDeletions(reader) }));
}

/** At most what it takes in memory: each end of a deletion may cut something in two. */
export function memoryOfUpdate({ runs, deletions }: UpdateContents): number {
  let memory = 2 * weight.struct * deletions.length;
  for (const { structs } of runs) for (const struct of structs) memory += struct.memory;
  return memory;
}

function readRuns(reader: ByteReader): Run[] {
  const runs: Run[] = [];
  const seen = new Set<number>();
  for (let left = reader.count(4); left > 0; left--) {
    const structCount = reader.count(2);
    const client = reader.uint();
    // Yjs keeps only the last of two runs of one client.
    if (structCount === 0 || seen.has(client)) throw new Malformed('A run is empty or comes twice.');
    seen.add(client);
    runs.push(readRun(reader, client, structCount));
  }
  return runs;
}

function readRun(reader: ByteReader, client: number, structCount: number): Run {
  const start = reader.uint();
  const structs: Struct[] = [];
  let end = start;
  for (let left = structCount; left > 0; left--) {
    const struct = readStruct(reader, client, end);
    end += struct.length;
    if (struct.length === 0 || end > maxClock) throw new Malformed('A struct has an impossible length.');
    structs.push(struct);
  }
  return { client, clock: start, structs, end };
}

function readStruct(reader: ByteReader, client: number, clock: number): Struct {
  const info = reader.byte();
  if (info === gc || info === skip) {
    const length = reader.uint();
    return { client, clock, length, skip: info === skip, needs: [], memory: weight.struct, row: null };
  }
  const needs: Id[] = [];
  if (info & infoBits.origin) needs.push(readId(reader));
  if (info & infoBits.rightOrigin) needs.push(readId(reader));
  // An item beside another has that one's parent; only one without neighbours says where it belongs.
  const place =
    needs.length === 0
      ? readParent(reader, info, needs)
      : { memory: weight.struct * needs.length, row: null };
  const content = readContent(reader, info & infoBits.content);
  const memory = weight.struct + place.memory + content.memory;
  return { client, clock, length: content.length, skip: false, needs, memory, row: place.row };
}

/** Answers what it takes in memory, which is the type, if it is the first to name it, and the key; and the row it is. */
function readParent(reader: ByteReader, info: number, needs: Id[]): Pick<Struct, 'memory' | 'row'> {
  const isRoot = reader.uint();
  if (isRoot > 1) throw new Malformed('A parent is neither a name nor an id.');
  const table = isRoot === 1 ? reader.string() : null;
  if (table === null) needs.push(readId(reader));
  const type = isRoot * weight.type;
  if (!(info & infoBits.parentKey)) return { memory: type, row: null };
  const key = reader.string();
  if (key === '__proto__') throw new Malformed('A key would change what objects are.');
  return { memory: type + weight.key, row: table === null ? null : { table, key } };
}

function readId(reader: ByteReader): Id {
  return { client: reader.uint(), clock: reader.uint() };
}

function readDeletions(reader: ByteReader): Range[] {
  const deletions: Range[] = [];
  const seen = new Set<number>();
  for (let left = reader.count(2); left > 0; left--) {
    const client = reader.uint();
    if (seen.has(client)) throw new Malformed('Deletions of a client come twice.');
    seen.add(client);
    let end = 0;
    for (let ranges = reader.count(2); ranges > 0; ranges--) {
      const clock = reader.uint();
      const length = reader.uint();
      // Overlapping ranges would make Yjs walk the same structs again and again.
      if (clock < end || length === 0 || clock + length > maxClock)
        throw new Malformed('A deletion is wrong.');
      end = clock + length;
      deletions.push({ client, clock, length });
    }
  }
  return deletions;
}
