import { expect, it } from 'vitest';
import { Presence } from '../presence/presence.ts';
import { Broadcast } from './broadcast.ts';
import { Packet } from './packet.ts';

const user = { participantId: 'p_1', name: 'Ann', organisation: '', role: 'member', colour: 1 } as never;

function presenceOf(...readers: string[]): Presence<string> {
  const clock = { now: () => 1000, after: () => () => {} };
  const presence = new Presence<string>(clock, () => {});
  for (const [place, reader] of readers.entries()) presence.set(reader, place + 1, user, {});
  return presence;
}

it('is one piece of memory for all who hear the same, whatever is in it (B2)', () => {
  const told = [
    { author: 'ann', message: Uint8Array.of(1) },
    { author: 'ben', message: Uint8Array.of(2) },
  ];
  const broadcast = new Broadcast(told, presenceOf('cat').takeNews());
  const forDan = broadcast.packetFor('dan', true, []);
  expect(forDan?.messages).toHaveLength(3);
  expect(broadcast.packetFor('eve', true, [])).toBe(forDan);
  const forTheSlow = broadcast.packetFor('dan', false, []);
  expect(forTheSlow?.messages).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
  expect(broadcast.packetFor('eve', false, [])).toBe(forTheSlow);
});

it('leaves out what a reader said, and says nothing when nothing is left (P4)', () => {
  const broadcast = new Broadcast([{ author: 'ann', message: Uint8Array.of(1) }], null);
  expect(broadcast.packetFor('ann', true, [])).toBeNull();
  expect(broadcast.packetFor('ann', true, [Uint8Array.of(100)])?.messages).toEqual([Uint8Array.of(100)]);
  const alone = new Broadcast([], presenceOf('ann').takeNews());
  expect(alone.packetFor('ann', true, [])).toBeNull();
  expect(alone.packetFor('ben', true, [])?.messages).toHaveLength(1);
});

it.each([0, 125, 126, 65_535, 65_536])('frames %i bytes as the WebSocket standard has it', (length) => {
  const { wire } = new Packet([new Uint8Array(length).fill(7)]);
  const heads: Record<number, number[]> = {
    0: [0x82, 0],
    125: [0x82, 125],
    126: [0x82, 126, 0, 126],
    65535: [0x82, 126, 255, 255],
    65536: [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0],
  };
  const head = heads[length] ?? [];
  expect([...wire.subarray(0, head.length)]).toEqual(head);
  expect(wire.length).toBe(head.length + length);
});
