import { syncKind } from '@heard/shared/protocol';
import {
  atRoot,
  between,
  content,
  empty,
  handMadeUpdate,
  inType,
  presenceFrame,
  syncFrame,
  updateFrame,
} from './hand-made.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const one = (client: number, clock: number, ...structs: ReturnType<typeof empty>[]) =>
  handMadeUpdate([{ client, clock, structs }]);
const nested = (depth: number) => Uint8Array.from([1, ...Array(depth).fill([117, 1]).flat(), 126]);

/** Frames that stopped, stalled or poisoned a server somewhere. `client` is whose name they are sent under. */
export function knownKillers(client: number): Uint8Array[] {
  const updates = [
    // Thirty million structs, or deletions, announced in a few bytes.
    bytes(1, 0x80, 0x8e, 0xa7, 0x0e, 1, 0, 0, 1),
    bytes(0x80, 0x8e, 0xa7, 0x0e, 1, 1, 0, 0, 1, 0),
    bytes(0, 1, 1, 0x80, 0x8e, 0xa7, 0x0e, 0, 1),
    // One struct takes all the clocks there are.
    one(client, 0, empty(0, 2 ** 50)),
    one(client, 0, empty(0, 2 ** 40)),
    one(client, 2 ** 50, atRoot('words', null, content.text('x'))),
    one(client, 0, atRoot('words', null, content.deleted(2 ** 50))),
    handMadeUpdate([], [{ client, ranges: [[0, 2 ** 50]] }]),
    // A good beginning, and then not what was announced.
    one(client, 0, atRoot('words', null, content.text('half'))).slice(0, -1),
    one(client, 0, empty(10, 5)),
    // Names and values that would change what objects are.
    one(client, 0, atRoot('__proto__', 'constructor', content.text('x'))),
    one(client, 0, atRoot('map', '__proto__', content.nulls(1))),
    one(client, 0, atRoot('map', 'key', content.json(['{"__proto__":{"isAdmin":true}}']))),
    // Deeper than any stack.
    one(client, 0, atRoot('map', 'key', content.raw(8, nested(20_000)))),
    one(client, 0, atRoot('map', 'key', content.json(['['.repeat(50_000)]))),
    one(client, 0, atRoot('map', 'key', content.json([`${'['.repeat(9000)}${']'.repeat(9000)}`]))),
    // Half of a character, and a text that is no text.
    one(client, 0, atRoot('words', null, content.raw(4, bytes(3, 0xed, 0xa0, 0x80)))),
    one(client, 0, atRoot('words', null, content.raw(4, bytes(2, 0xc0, 0x80)))),
    // Things that stand beside or inside themselves or what is no type.
    one(client, 0, between([client, 0], null, content.text('x'))),
    one(client, 0, between(null, [client, 0], content.text('x'))),
    one(client, 0, inType([client, 0], 'key', content.type(1))),
    one(client, 0, atRoot('words', null, content.text('x')), inType([client, 0], null, content.text('y'))),
    // A document in a document, a type that does not exist.
    one(client, 0, atRoot('map', 'key', content.raw(9, bytes(1, 0x61, 118, 0)))),
    one(client, 0, atRoot('map', 'key', content.type(99))),
  ];
  return [
    ...updates.map(updateFrame),
    ...updates.map((update) => syncFrame(syncKind.whole, update)),
    syncFrame(syncKind.stateVector, bytes(0xff, 0xff, 0xff, 0xff, 0x0f)),
    syncFrame(syncKind.stateVector, bytes(1, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f)),
    presenceFrame([[client, 2 ** 53 - 1, '{"user":{"name":"Somebody else","role":"facilitator"}}']]),
    presenceFrame([[client, 1, '{"__proto__":{"isAdmin":true},"cursor":{"__proto__":1}}']]),
    presenceFrame([[client, 1, '['.repeat(1500)]]),
    presenceFrame([[client, 1, `{"cursor":${'['.repeat(900)}${']'.repeat(900)}}`]]),
    presenceFrame(Array.from({ length: 10_000 }, (_, other) => [other, 1, '{}'] as const)),
    bytes(1, 0xff, 0xff, 0xff, 0xff, 0x0f),
    bytes(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff),
    bytes(),
  ];
}
