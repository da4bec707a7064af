import { closeCode } from '@heard/shared/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { aSession } from '../../server/src/storage/example-records.ts';
import type { StoredParticipant } from '../../server/src/storage/participant.ts';
import { chanceOf } from '../support/chance.ts';
import { longOr } from '../support/length.ts';
import { RelayBench } from '../support/relay-bench.ts';
import type { SimulatedClient } from '../support/simulated-client.ts';
import { SocketPair } from '../support/socket-pair.ts';
import { FrameForger } from './fuzzed-frames.ts';

const framesInRound = 50_000;
const rounds = longOr(1, 40);
const framesEach = 250;

/** The frame that took the server longest, in time of the processor: others use the machine as well. */
interface Slowest {
  milliseconds: number;
  bytes: number;
}

interface Fuzzed {
  readonly refused: number;
  /** Updates that others heard of. */
  readonly heard: number;
  readonly slowest: Slowest;
}

/** Somebody who speaks the protocol by hand, and comes back whenever they are sent away. */
class Forger {
  readonly #bench: RelayBench;
  readonly #person: StoredParticipant;
  readonly slowest: Slowest;
  pair = new SocketPair();
  refused = 0;
  /** Whoever wastes the server's time is not listened to for a while; so somebody else goes on. */
  spent = false;

  constructor(bench: RelayBench, person: StoredParticipant, slowest: Slowest) {
    this.#bench = bench;
    this.#person = person;
    this.slowest = slowest;
  }

  async come(): Promise<void> {
    const seat = await this.#bench.relay.seat(this.#person, null);
    if (!seat.ok) throw new Error(seat.failure);
    this.pair = new SocketPair();
    seat.value.take(this.pair.server, '{}');
  }

  async send(frame: Uint8Array): Promise<void> {
    this.pair.send(frame);
    const before = process.threadCpuUsage();
    this.pair.deliverToServer();
    const { user, system } = process.threadCpuUsage(before);
    const milliseconds = (user + system) / 1000;
    if (milliseconds > this.slowest.milliseconds)
      Object.assign(this.slowest, { milliseconds, bytes: frame.length });
    this.pair.toClient.length = 0;
    if (this.pair.closedWith === null) return;
    this.refused++;
    this.spent = this.pair.closedWith === closeCode.tooManyRequests;
    if (!this.spent) await this.come();
  }
}

/** Sends forged frames as one person after the other, members and viewers. */
async function attack(bench: RelayBench, seed: number, witnesses: SimulatedClient[]): Promise<Fuzzed> {
  const chance = chanceOf(seed);
  const [ann] = witnesses as [SimulatedClient];
  const slowest: Slowest = { milliseconds: 0, bytes: 0 };
  let [sent, refused, heard] = [0, 0, 0];
  ann.doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === ann) heard++;
  });
  while (sent < framesInRound) {
    const person = await bench.newPerson({ role: chance.below(5) === 0 ? 'viewer' : 'member' });
    const frames = new FrameForger(chance, {
      clients: [1000 + sent, 1001 + sent, ann.doc.clientID, 1, 2 ** 32 - 1],
      clockOf: (client) => Y.getState(ann.doc.store, client),
    });
    const forger = new Forger(bench, person, slowest);
    await forger.come();
    for (let left = framesEach; left > 0 && !forger.spent; left--) {
      await forger.send(frames.frame());
      sent++;
      // What was admitted reaches Ann, so that the next forgery rests on it.
      if (left % 25 === 0) await bench.settle(witnesses);
    }
    forger.pair.cut();
    refused += forger.refused;
    for (const witness of witnesses) witness.doc.getText('words').insert(0, '.');
    await bench.settle(witnesses);
    for (const witness of witnesses) {
      expect(witness.saved, `seed ${seed}, frame ${sent}`).toBe(witness.sent);
      expect(witness.refusals).toEqual([]);
      witness.pair.pong();
    }
  }
  return { refused, heard, slowest };
}

/** What exists on the board and what of it is deleted, as somebody gets it who comes now. */
async function boardOfNewcomer(bench: RelayBench): Promise<Y.Snapshot> {
  const late = await bench.join();
  expect(late.doc.store.pendingStructs).toBeNull();
  expect(late.doc.store.pendingDs).toBeNull();
  const snapshot = Y.snapshot(late.doc);
  late.close();
  return snapshot;
}

async function besideSession(bench: RelayBench): Promise<SimulatedClient> {
  const session = aSession(bench.session.engagementId);
  await bench.storage.sessions.create(session);
  const ben = await bench.join({ sessionId: session.id });
  ben.doc.getText('words').insert(0, 'beside');
  return ben;
}

async function fuzz(seed: number): Promise<Fuzzed> {
  const bench = await RelayBench.open();
  const ann = await bench.join();
  ann.doc.getText('words').insert(0, 'honest');
  const ben = await besideSession(bench);
  await bench.settle([ann, ben]);
  const fuzzed = await attack(bench, seed, [ann, ben]);
  // Nobody else noticed anything; the board in memory, on the disk and in the browser is the same.
  expect(ben.doc.getText('words').toString()).toMatch(/^\.+beside$/);
  const live = await boardOfNewcomer(bench);
  expect(live.sv).toEqual(Y.snapshot(ann.doc).sv);
  await bench.restart();
  expect(Y.equalSnapshots(await boardOfNewcomer(bench), live)).toBe(true);
  await bench.close();
  return fuzzed;
}

describe('frames of every kind, forged with knowledge of the board', () => {
  const seed = 20261122;
  it(`harm neither the server, nor anybody else, nor the board (F1, U6, A1), seed ${seed}`, {
    timeout: rounds * 200_000,
  }, async () => {
    for (let round = 0; round < rounds; round++) {
      const { refused, heard, slowest } = await fuzz(seed + round);
      process.stderr.write(
        `fuzz, seed ${seed + round}: ${framesInRound} frames, ${refused} refused, ${heard} admitted; ` +
          `slowest ${slowest.milliseconds.toFixed(1)} ms for ${slowest.bytes} bytes\n`,
      );
      // Had all been refused at the door, nothing would have been tried.
      expect(heard).toBeGreaterThan(1000);
      expect(refused).toBeGreaterThan(1000);
    }
  });
});
