import { intersects } from '@heard/shared/geometry';
import { type CardId, isId } from '@heard/shared/id';
import type { Highlight } from '../highlight/index.ts';
import { tintOf } from '../theme/theme-facts.ts';
import type { TintNumber } from '../ui/surface/Card.tsx';
import { type BlockLook, blocksElement, type CardBlock } from './blocks-element.ts';
import type { BoardEngine } from './board-engine.ts';
import { viewBox } from './camera.ts';
import type { ThingId } from './scene.ts';
import type { Region, Tile, TileKey } from './tiles.ts';

/** Regions out of view that are drawn in one frame, so that they are there when they come into view. */
const aheadPerFrame = 2;

/**
 * Draws cards that have no elements as blocks: those that are in view and not drawn yet, and from far away all of them. So
 * the board is never blank, however fast it moves. A few shapes for each region, in a layer below the cards that the camera
 * moves as it moves them: a movement draws nothing. Answers how to stop.
 */
export function showBlocks(engine: BoardEngine, highlight: Highlight, layer: SVGElement): () => void {
  const blocks = new Blocks(engine, highlight, layer);
  const stops = [
    engine.onDraw(blocks.update),
    highlight.onChange(blocks.redraw),
    engine.live.board.onChange(({ themes }) => blocks.notice(themes)),
  ];
  return () => {
    for (const stop of stops) stop();
    blocks.clear();
  };
}

interface Drawn {
  readonly tiles: readonly Tile[];
  readonly element: SVGGElement;
}

class Blocks {
  readonly #engine: BoardEngine;
  readonly #highlight: Highlight;
  readonly #layer: SVGElement;
  readonly #drawn = new Map<Region, Drawn>();
  /** Regions that look otherwise than they are drawn, although their cards lie where they lay. */
  readonly #stale = new Set<Region>();
  #held: ReadonlySet<ThingId> = new Set();
  #tiles: ReadonlyMap<TileKey, Tile> = new Map();
  #regions: ReadonlyMap<Region, readonly Tile[]> = new Map();

  constructor(engine: BoardEngine, highlight: Highlight, layer: SVGElement) {
    this.#engine = engine;
    this.#highlight = highlight;
    this.#layer = layer;
  }

  update = (): void => {
    const { sight, held } = this.#engine;
    const isNeeded = sight.isMissing || sight.isFar;
    this.#layer.toggleAttribute('data-idle', !isNeeded);
    if (!isNeeded) return;
    this.#leaveOut(held);
    this.#readRegions();
    this.#drawWhatIsOther();
  };

  redraw = (): void => {
    for (const region of this.#drawn.keys()) this.#stale.add(region);
    this.update();
  };

  /** What is in these themes is drawn anew with the next frame: they may have another colour. */
  notice(themes: ReadonlySet<string>): void {
    if (themes.size === 0) return;
    for (const [region, { tiles }] of this.#drawn) {
      const theme = tiles[0]?.theme ?? null;
      if (theme !== null && themes.has(theme)) this.#stale.add(region);
    }
  }

  clear(): void {
    for (const { element } of this.#drawn.values()) element.remove();
    this.#drawn.clear();
    this.#stale.clear();
  }

  /** What is held is seen where it is held. */
  #leaveOut(held: ReadonlySet<ThingId>): void {
    if (held === this.#held) return;
    for (const id of [...held, ...this.#held]) {
      const tile = isId('card', id) ? this.#engine.things.tileWith(id) : undefined;
      if (tile !== undefined) this.#stale.add(tile.region);
    }
    this.#held = held;
  }

  #readRegions(): void {
    const tiles = this.#engine.things.tiles();
    if (tiles === this.#tiles) return;
    this.#tiles = tiles;
    this.#regions = regionsOf(tiles.values());
    for (const [region, { element }] of this.#drawn) {
      if (this.#regions.has(region)) continue;
      element.remove();
      this.#drawn.delete(region);
      this.#stale.delete(region);
    }
  }

  #drawWhatIsOther(): void {
    const { rig } = this.#engine;
    const view = viewBox(rig.camera, rig.size);
    let ahead = aheadPerFrame;
    for (const [region, tiles] of this.#regions) {
      if (!this.#stale.has(region) && haveSame(this.#drawn.get(region)?.tiles, tiles)) continue;
      if (!tiles.some(({ box }) => intersects(box, view))) {
        if (ahead === 0) continue;
        ahead -= 1;
      }
      this.#draw(region, tiles);
    }
  }

  #draw(region: Region, tiles: readonly Tile[]): void {
    const element = blocksElement(tiles.flatMap((tile) => this.#blocksOf(tile)));
    const before = this.#drawn.get(region)?.element;
    if (before === undefined) this.#layer.append(element);
    else before.replaceWith(element);
    this.#drawn.set(region, { tiles, element });
    this.#stale.delete(region);
  }

  #blocksOf(tile: Tile): CardBlock[] {
    const { things } = this.#engine;
    return tile.cards
      .filter((id) => !this.#held.has(id))
      .flatMap((id) => {
        const box = things.box(id);
        return box === undefined ? [] : [{ box, look: this.#lookOf(id, tile) }];
      });
  }

  #lookOf(id: CardId, { theme }: Tile): BlockLook {
    const { emphasis, tint } = this.#highlight.lookOf(id);
    if (tint === 'of its theme') return { emphasis, tint: this.#tintOf(theme), isLettered: false };
    return { emphasis, tint: tint === 'none' ? null : tint, isLettered: true };
  }

  #tintOf(theme: Tile['theme']): TintNumber | null {
    const colour = theme === null ? undefined : this.#engine.live.board.themes.get(theme)?.colour;
    return colour === undefined ? null : tintOf(colour);
  }
}

function regionsOf(tiles: Iterable<Tile>): Map<Region, Tile[]> {
  const regions = new Map<Region, Tile[]>();
  for (const tile of tiles) {
    const others = regions.get(tile.region);
    if (others === undefined) regions.set(tile.region, [tile]);
    else others.push(tile);
  }
  return regions;
}

/** The same tiles: one whose cards are others, or lie elsewhere, is another. */
function haveSame(before: readonly Tile[] | undefined, now: readonly Tile[]): boolean {
  return before === now || (before?.length === now.length && before.every((tile) => now.includes(tile)));
}
