import { linear, type Rgb } from './colour-contrast.ts';

type Matrix = readonly [Rgb, Rgb, Rgb];

/** How a colour arrives for four kinds of eyes (Machado, Oliveira and Fernandes 2009, full severity). */
const EYES: Readonly<Record<string, Matrix>> = {
  typical: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The smallest distance (OKLab, where 0.02 is about the least one can see) of two colours over all kinds of eyes. */
export function distanceForAllEyes(one: string, other: string): number {
  return Math.min(
    ...Object.values(EYES).map((eye) => distance(oklab(seenBy(eye, one)), oklab(seenBy(eye, other)))),
  );
}

function seenBy(eye: Matrix, hex: string): Rgb {
  const [red, green, blue] = linear(hex);
  const row = (weights: Rgb) => Math.max(0, weights[0] * red + weights[1] * green + weights[2] * blue);
  return [row(eye[0]), row(eye[1]), row(eye[2])];
}

function oklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distance(a: Rgb, b: Rgb): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
