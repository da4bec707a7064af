import { fileURLToPath } from 'node:url';

export type SystemName = 'ours' | 'limit' | 'react-flow' | 'excalidraw';

export interface System {
  readonly name: SystemName;
  /** Pixels to turn the wheel by, with the control key, to get from one zoom to another. */
  readonly turn: (from: number, to: number) => number;
  /** Whether it shows cards it has not drawn yet as blocks, and can say how many. */
  readonly hasBlocks: boolean;
}

/** Where each pixel changes the zoom by the same factor. */
const byFactor = (perPixel: number) => (from: number, to: number) => Math.log(from / to) / perPixel;

/** Without tldraw: unless one has a key, its licence lets it run only where something is developed. */
export const systems: readonly System[] = [
  { name: 'ours', turn: byFactor(0.008), hasBlocks: true },
  { name: 'limit', turn: byFactor(0.008), hasBlocks: true },
  { name: 'react-flow', turn: byFactor(Math.LN2 * 0.002), hasBlocks: false },
  { name: 'excalidraw', turn: (from, to) => 100 * (from - to), hasBlocks: false },
];

export const peersFolder = fileURLToPath(new URL('peers/', import.meta.url));

export function isPeer(name: SystemName): boolean {
  return name !== 'ours' && name !== 'limit';
}
