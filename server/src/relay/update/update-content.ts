import { weight } from './board-memory.ts';
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

export interface Content {
  /** How many places (clocks) it takes. */
  readonly length: number;
  /** What it takes in memory beside its item and its bytes. */
  readonly memory: number;
}

const plain = (length: number): Content => ({ length, memory: 0 });

export function readContent(reader: ByteReader, kind: number): Content {
  switch (kind) {
    case content.deleted:
      return plain(reader.uint());
    case content.json:
      return readMany(reader, readJsonValue);
    case content.binary:
      reader.bytes();
      return plain(1);
    case content.string:
      return plain(reader.string().length);
    case content.embed:
      return { length: 1, memory: weight.value * readJson(reader.string()) };
    case content.format:
      refusePoison(reader.string());
      return { length: 1, memory: weight.value * readJson(reader.string()) };
    case content.type:
      readType(reader);
      return { length: 1, memory: weight.type };
    case content.any:
      return readMany(reader, (each) => readAny(each, 0));
    default:
      throw new Malformed('The content is of no known kind.');
  }
}

/** `readOne` answers how many values there are in one, itself included. */
function readMany(reader: ByteReader, readOne: (reader: ByteReader) => number): Content {
  const length = reader.count(1);
  if (length > mostValues) throw new Malformed('Too many values stand in one item.');
  let values = 0;
  for (let left = length; left > 0; left--) values += readOne(reader);
  return { length, memory: weight.value * values };
}

function readType(reader: ByteReader): void {
  const ref = reader.uint();
  if (ref > typeRefs.last) throw new Malformed('The type is not known.');
  if (typeRefs.named.includes(ref)) reader.string();
}

function readJsonValue(reader: ByteReader): number {
  const text = reader.string();
  return text === 'undefined' ? 1 : readJson(text);
}

function readJson(text: string): number {
  let values = 0;
  try {
    JSON.parse(text, (key, value) => {
      refusePoison(key);
      values++;
      return value;
    });
  } catch (error) {
    throw error instanceof Malformed ? error : new Malformed('The text is not JSON.');
  }
  return values;
}

/**
 * Reads one value of lib0's `any` encoding; the tags count down from 127. Whole numbers without end (122, `bigint`) are none
 * of JSON's values; nothing on a board is one.
 */
function readAny(reader: ByteReader, depth: number): number {
  if (depth > maxDepth) throw new Malformed('The value is nested too deeply.');
  const tag = reader.byte();
  let values = 1;
  switch (tag) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      break;
    case 125:
      reader.skipInt();
      break;
    case 124:
      reader.skip(4);
      break;
    case 123:
      reader.skip(8);
      break;
    case 119:
      reader.string();
      break;
    case 118:
      for (let left = reader.count(2); left > 0; left--) {
        refusePoison(reader.string());
        values += readAny(reader, depth + 1);
      }
      break;
    case 117:
      for (let left = reader.count(1); left > 0; left--) values += readAny(reader, depth + 1);
      break;
    case 116:
      reader.bytes();
      break;
    default:
      throw new Malformed('The value is of no known kind.');
  }
  return values;
}

/** Yjs copies keys into plain objects, where this one would replace the prototype. */
function refusePoison(key: string): void {
  if (key === '__proto__') throw new Malformed('A key would change what objects are.');
}
