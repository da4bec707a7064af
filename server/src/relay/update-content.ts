import { type ByteReader, Malformed } from './byte-reader.ts';

/** Yjs's numbers for what an item holds. A whole document inside another (9) has no place on a board. */
const content = { deleted: 1, json: 2, binary: 3, string: 4, embed: 5, format: 6, type: 7, any: 8 };

const typeRefs = { last: 6, named: [3, 5] };
/** Values are records with lists in them; this much nesting is never honest. */
const maxDepth = 32;

/**
 * Values that follow each other in a list are one item, which is copied whole when something in its middle is deleted: of
 * very many, for every value again. Boards have no such lists.
 */
export const mostValues = 1000;

/** Reads an item's content and answers how many places (clocks) it takes. */
export function contentLength(reader: ByteReader, kind: number): number {
  switch (kind) {
    case content.deleted:
      return reader.uint();
    case content.json:
      return readMany(reader, readJsonValue);
    case content.binary:
      reader.bytes();
      return 1;
    case content.string:
      return reader.string().length;
    case content.embed:
      readJson(reader.string());
      return 1;
    case content.format:
      refusePoison(reader.string());
      readJson(reader.string());
      return 1;
    case content.type:
      readType(reader);
      return 1;
    case content.any:
      return readMany(reader, (each) => readAny(each, 0));
    default:
      throw new Malformed('The content is of no known kind.');
  }
}

function readMany(reader: ByteReader, readOne: (reader: ByteReader) => void): number {
  const count = reader.count(1);
  if (count > mostValues) throw new Malformed('Too many values stand in one item.');
  for (let left = count; left > 0; left--) readOne(reader);
  return count;
}

function readType(reader: ByteReader): void {
  const ref = reader.uint();
  if (ref > typeRefs.last) throw new Malformed('The type is not known.');
  if (typeRefs.named.includes(ref)) reader.string();
}

function readJsonValue(reader: ByteReader): void {
  const text = reader.string();
  if (text !== 'undefined') readJson(text);
}

function readJson(text: string): void {
  try {
    JSON.parse(text, (key, value) => {
      refusePoison(key);
      return value;
    });
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed('The text is not JSON.');
  }
}

/** Reads one value of lib0's `any` encoding; the tags count down from 127. */
function readAny(reader: ByteReader, depth: number): void {
  if (depth > maxDepth) throw new Malformed('The value is nested too deeply.');
  const tag = reader.byte();
  switch (tag) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return;
    case 125:
      reader.skipInt();
      return;
    case 124:
      reader.skip(4);
      return;
    case 123:
    case 122:
      reader.skip(8);
      return;
    case 119:
      reader.string();
      return;
    case 118:
      for (let left = reader.count(2); left > 0; left--) {
        refusePoison(reader.string());
        readAny(reader, depth + 1);
      }
      return;
    case 117:
      for (let left = reader.count(1); left > 0; left--) readAny(reader, depth + 1);
      return;
    case 116:
      reader.bytes();
      return;
    default:
      throw new Malformed('The value is of no known kind.');
  }
}

/** Yjs copies keys into plain objects, where this one would replace the prototype. */
function refusePoison(key: string): void {
  if (key === '__proto__') throw new Malformed('A key would change what objects are.');
}
