import type { Point } from '../geometry/index.ts';
import { fileText } from '../richtext/index.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what is inside, which is XML already; without anything inside it closes itself. */
export function element(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('');
  const content = inside.join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** Things whose places are seen from this corner. */
export function group({ x, y }: Point, ...inside: readonly string[]): string {
  return element('g', { transform: `translate(${rounded(x)},${rounded(y)})` }, ...inside);
}

/** One line of words that begins at this point, or nothing where there are none. */
export function words(x: number, y: number, text: string, look: Attributes = {}): string {
  return text === '' ? '' : element('text', { x: rounded(x), y: rounded(y), ...look }, escaped(text));
}

/** How far below the top of a line its letters stand: as far below its middle as they rise above it. */
export function baseline(line: number, size: number): number {
  return line / 2 + size * 0.33;
}

/** Hundredths of a board unit are more than can be seen. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Words that stay words: whatever people wrote, it opens and closes nothing. */
export function escaped(text: string): string {
  return fileText(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
