/** WCAG 2 contrast of two `#rrggbb` colours, from 1 (the same) to 21 (black on white). */
export function contrast(one: string, other: string): number {
  const a = luminance(linear(one));
  const b = luminance(linear(other));
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** The linear-light channels of a `#rrggbb` colour, each from 0 to 1. */
export function linear(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`not a colour: ${hex}`);
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
