/** Milliseconds that a movement made by a script takes, as the styles have it: 0 where movement is unwelcome. */
export function motionTime(): number {
  return millisecondsOf(getComputedStyle(document.documentElement).getPropertyValue('--motion'));
}

/** Builds may write `160ms` as `.16s`. */
export function millisecondsOf(time: string): number {
  const number = Number.parseFloat(time) || 0;
  return time.trim().endsWith('ms') ? number : number * 1000;
}
