import { describe, expect, it } from 'vitest';
import { SavedCount } from './saved-count.ts';

describe('counting what is saved (SPEC S2)', () => {
  it('follows the messages that reached the disk', () => {
    const count = new SavedCount();
    const [first, second] = [count.receive(), count.receive()];
    count.onDisk(first, false);
    expect(count.saved).toBe(1);
    count.onDisk(second, false);
    expect(count.saved).toBe(2);
  });

  it('stops before a refused message, whatever is saved after it', () => {
    const count = new SavedCount();
    const [first, second, third] = [count.receive(), count.receive(), count.receive()];
    count.refused(second);
    count.onDisk(first, false);
    count.onDisk(third, false);
    expect(count.saved).toBe(1);
  });

  it('goes on with a whole message that came after the refused one', () => {
    const count = new SavedCount();
    const [before, refused, after] = [count.receive(), count.receive(), count.receive()];
    count.refused(refused);
    count.onDisk(before, true);
    expect(count.saved).toBe(1);
    count.onDisk(after, true);
    expect(count.saved).toBe(3);
  });
});
