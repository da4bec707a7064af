export * from './blocks.ts';
export * from './colours.ts';
export type { PictureFormat } from './format.ts';
export * from './picture.ts';
export { pictureSvg, type SvgOptions } from './svg.ts';
export * from './words.ts';
