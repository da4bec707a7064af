import { beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from './clock.ts';
import { Saving } from './saving.ts';

/** Time that passes when a test says so; one timer is enough here. */
class OneTimer implements Clock {
  due: (() => void) | null = null;
  now = () => 0;
  after(_milliseconds: number, act: () => void): () => void {
    this.due = act;
    return () => {
      this.due = null;
    };
  }

  ring(): void {
    const act = this.due;
    this.due = null;
    act?.();
  }
}

let clock: OneTimer;
let told: boolean[];
let saving: Saving;
/** Each answers one probe. */
let probes: PromiseWithResolvers<boolean>[];
beforeEach(() => {
  clock = new OneTimer();
  told = [];
  probes = [];
  saving = new Saving({
    clock,
    probe: () => {
      const probe = Promise.withResolvers<boolean>();
      probes.push(probe);
      return probe.promise;
    },
    onChange: (fails) => told.push(fails),
  });
});

/** Rings for the next probe and answers it. */
async function probeAnswers(answer: boolean | Error): Promise<void> {
  clock.ring();
  const probe = probes.at(-1);
  if (answer instanceof Error) probe?.reject(answer);
  else probe?.resolve(answer);
  await new Promise((resolve) => setImmediate(resolve));
}

describe('a disk that takes nothing (D2, D3)', () => {
  it('is told once, however many find out, and probed until it works again', async () => {
    expect(saving.fails).toBe(false);
    saving.failed();
    saving.failed();
    expect(saving.fails).toBe(true);
    await probeAnswers(false);
    await probeAnswers(new Error('the disk is gone'));
    expect(told).toEqual([true]);
    await probeAnswers(true);
    expect(saving.fails).toBe(false);
    expect(told).toEqual([true, false]);
    expect(clock.due).toBeNull();
    saving.failed();
    expect(told).toEqual([true, false, true]);
    expect(clock.due).not.toBeNull();
  });

  it('is probed one time after the other', () => {
    saving.failed();
    clock.ring();
    expect(clock.due).toBeNull();
    expect(probes).toHaveLength(1);
  });
});

describe('once it was stopped', () => {
  it('nothing is probed any more', async () => {
    saving.failed();
    saving.stop();
    expect(clock.due).toBeNull();
    saving.failed();
    expect(clock.due).toBeNull();
  });

  it.each([true, false])('a probe that was under way and answers %s begins nothing new', async (answer) => {
    saving.failed();
    clock.ring();
    saving.stop();
    await probeAnswers(answer);
    expect(clock.due).toBeNull();
    expect(told).toEqual([true]);
  });

  it('no probe begins for what fails only then', () => {
    saving.stop();
    saving.failed();
    expect(clock.due).toBeNull();
  });
});
