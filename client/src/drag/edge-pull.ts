/** So near to the edge of a view, in pixels, it starts to move under a drag, at most so fast in a frame. */
const edge = 56;
const fastest = 18;

/** Pixels that a view of `length` moves in this frame under a pointer at `at`: above 0 at its beginning, below at its end. */
export function edgePull(at: number, length: number): number {
  const before = Math.min(1, Math.max(0, (edge - at) / edge));
  const after = Math.min(1, Math.max(0, (at - (length - edge)) / edge));
  return (before - after) * fastest;
}
