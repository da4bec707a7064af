import { describe, expect, it } from 'vitest';
import { createLimit } from './limit.ts';

const limitOf = (over: { perKey?: number; inAll?: number } = {}) =>
  createLimit({ perKey: 10, inAll: 10, milliseconds: 60_000, clock: () => 0, ...over });
const wrong = async () => null;
const right = async () => 'found';

describe('guessing', () => {
  it('is answered without waiting for what others guess', async () => {
    const limit = limitOf();
    const { promise, resolve } = Promise.withResolvers<null>();
    const stranger = limit.guessed('stranger', () => promise);
    expect(await limit.guessed('ann', right)).toBe('found');
    resolve(null);
    expect(await stranger).toBe(null);
  });

  it('is counted, also when it is done at once, and nothing is looked up beyond', async () => {
    const limit = limitOf({ perKey: 3 });
    const atOnce = [wrong, wrong, wrong, wrong, right].map((look) => limit.guessed('stranger', look));
    expect(await Promise.all(atOnce)).toEqual([null, null, null, 'too many', 'too many']);
    let looked = 0;
    const look = async () => looked++;
    expect(await limit.guessed('stranger', look)).toBe('too many');
    expect(looked).toBe(0);
    expect(await limit.guessed('ann', look)).toBe(0);
    expect(looked).toBe(1);
  });
});
