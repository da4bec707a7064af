import type { Box } from '@heard/shared/geometry';
import type { Look } from '../highlight/index.ts';
import { type TintNumber, tintLetter } from '../ui/surface/Card.tsx';

export interface Palette {
  readonly surface: string;
  readonly line: string;
  readonly edge: string;
  /** The edge of each tint, counted from 1. */
  readonly edges: readonly string[];
  /** Of letters on the edge of a tint. */
  readonly letter: string;
  readonly family: string;
}

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    surface: colour('--surface'),
    line: colour('--line-strong') || colour('--line'),
    edge: colour('--edge'),
    edges: Array.from({ length: 9 }, (_, tint) => colour(`--tint-${tint}-edge`)),
    letter: colour('--on-tint-edge'),
    family: style.fontFamily,
  };
}

export interface BlockLook extends Pick<Look, 'emphasis'> {
  readonly tint: TintNumber | null;
  /** Its colour is not that of the theme around it: it says so with its letter, as far as there is room. */
  readonly isLettered: boolean;
}

/** Below this zoom a band would be too thin to carry the colour: the whole block does. */
const bandZoom = 0.3;
const band = 4;

/** Draws a card in pixels of the canvas. One that steps back is hollow. */
export function drawBlock(
  context: CanvasRenderingContext2D,
  box: Box,
  palette: Palette,
  look: BlockLook,
  zoom: number,
): void {
  const isQuiet = look.emphasis === 'quiet';
  if (!isQuiet) fill(context, box, palette, look, zoom);
  context.strokeStyle = isQuiet ? palette.edge : palette.line;
  context.lineWidth = 1;
  context.strokeRect(box.x + 0.5, box.y + 0.5, box.width - 1, box.height - 1);
}

function fill(
  context: CanvasRenderingContext2D,
  box: Box,
  { surface, edge, edges, letter, family }: Palette,
  { emphasis, tint, isLettered }: BlockLook,
  zoom: number,
): void {
  const { x, y, width, height } = box;
  const isHighlighted = emphasis === 'highlighted';
  context.fillStyle = surface;
  context.fillRect(x, y, width, height);
  if (tint === null && !isHighlighted) return;
  context.fillStyle = (tint === null ? undefined : edges[tint]) ?? edge;
  if (zoom >= bandZoom) {
    if (tint !== null) context.fillRect(x, y, band * zoom, height);
    return;
  }
  // Soft only where the ground of the theme says the same.
  context.globalAlpha = isHighlighted || isLettered ? 1 : 0.35;
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  if (isLettered && tint !== null) drawLetter(context, box, tintLetter(tint), { letter, family });
}

/** In pixels: smaller ones cannot be read. */
const smallestLetter = 9;
const largestLetter = 12;

function drawLetter(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  letter: string,
  palette: Pick<Palette, 'letter' | 'family'>,
): void {
  const size = Math.min(largestLetter, Math.floor(height) - 3);
  if (size < smallestLetter) return;
  context.fillStyle = palette.letter;
  context.font = `700 ${size}px ${palette.family}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(letter, x + width / 2, y + height / 2 + 1);
}
