import { intersects } from '@heard/shared/geometry';
import { type CardId, isId } from '@heard/shared/id';
import type { Highlight } from '../highlight/index.ts';
import { tintOf } from '../theme/theme-facts.ts';
import type { TintNumber } from '../ui/surface/Card.tsx';
import { type BlockLook, blocksElement } from './blocks-element.ts';
import type { BoardEngine } from './board-engine.ts';
import { viewBox } from './camera.ts';
import type { ThingId } from './scene.ts';
import type { Tile, TileKey } from './tiles.ts';

/** Tiles out of view that are drawn in one frame, so that they are there when they come into view. */
const aheadPerFrame = 48;

/**
 * Draws cards that have no elements as blocks: those that are in view and not drawn yet, and from far away all of them. So
 * the board is never blank, however fast it moves. A few shapes for each tile, in a layer below the cards that the camera
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
  readonly tile: Tile;
  readonly element: SVGGElement;
}

class Blocks {
  readonly #engine: BoardEngine;
  readonly #highlight: Highlight;
  readonly #layer: SVGElement;
  readonly #drawn = new Map<TileKey, Drawn>();
  /** Tiles that look otherwise than they are drawn, although their cards lie where they lay. */
  readonly #stale = new Set<TileKey>();
  #held: ReadonlySet<ThingId> = new Set();

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
    this.#drawWhatIsOther();
  };

  redraw = (): void => {
    for (const key of this.#drawn.keys()) this.#stale.add(key);
    this.update();
  };

  /** What is in these themes is drawn anew with the next frame: they may have another colour. */
  notice(themes: ReadonlySet<string>): void {
    if (themes.size === 0) return;
    for (const [key, { tile }] of this.#drawn) {
      if (tile.theme !== null && themes.has(tile.theme)) this.#stale.add(key);
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
      if (tile !== undefined) this.#stale.add(tile.key);
    }
    this.#held = held;
  }

  #drawWhatIsOther(): void {
    const { things, rig } = this.#engine;
    const view = viewBox(rig.camera, rig.size);
    const tiles = things.tiles();
    for (const [key, { element }] of this.#drawn) {
      if (tiles.has(key)) continue;
      element.remove();
      this.#drawn.delete(key);
      this.#stale.delete(key);
    }
    let ahead = aheadPerFrame;
    for (const tile of tiles.values()) {
      if (this.#drawn.get(tile.key)?.tile === tile && !this.#stale.has(tile.key)) continue;
      if (!intersects(tile.box, view)) {
        if (ahead === 0) continue;
        ahead -= 1;
      }
      this.#draw(tile);
    }
  }

  #draw(tile: Tile): void {
    const { things } = this.#engine;
    const blocks = tile.cards
      .filter((id) => !this.#held.has(id))
      .flatMap((id) => {
        const box = things.box(id);
        return box === undefined ? [] : [{ box, look: this.#lookOf(id, tile) }];
      });
    const element = blocksElement(blocks);
    const before = this.#drawn.get(tile.key)?.element;
    if (before === undefined) this.#layer.append(element);
    else before.replaceWith(element);
    this.#drawn.set(tile.key, { tile, element });
    this.#stale.delete(tile.key);
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
