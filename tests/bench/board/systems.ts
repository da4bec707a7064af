export type SystemName = 'ours' | 'limit';

export interface System {
  readonly name: SystemName;
  /**
   * How far the wheel zooms: the zoom changes by e to the power of this for each pixel that the wheel turns with the
   * control key. All are turned as far as takes them to the same zoom.
   */
  readonly zoomPerPixel: number;
  /** Whether it shows cards it has not drawn yet as blocks, and can say how many. */
  readonly hasBlocks: boolean;
}

export const systems: readonly System[] = [
  { name: 'ours', zoomPerPixel: 0.008, hasBlocks: true },
  { name: 'limit', zoomPerPixel: 0.008, hasBlocks: true },
];

export function isPeer(name: SystemName): boolean {
  return name !== 'ours' && name !== 'limit';
}
