import type { Size } from '@heard/shared/geometry';
import { type Picture, type PictureFormat, pictureSvg } from '@heard/shared/picture';
import { bitmapSize } from './bitmap-size.ts';
import { typefaceRules } from './typeface.ts';

/** The picture as a file; null where this browser cannot draw it. */
export async function pictureFile(
  picture: Picture,
  title: string,
  format: PictureFormat,
): Promise<Blob | null> {
  if (format === 'svg') return svgFile(pictureSvg(picture, { title }));
  const size = bitmapSize(picture);
  try {
    return await drawn(await drawableSvg(picture, title, size.zoom), size);
  } catch {
    return null;
  }
}

/** With its typeface inside, for an image, which sees none of the page. `zoom`: how large it will be seen. */
export async function drawableSvg(picture: Picture, title: string, zoom: number): Promise<Blob> {
  return svgFile(pictureSvg(picture, { title, zoom, style: await typefaceRules() }));
}

function svgFile(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

async function drawn(svg: Blob, { width, height }: Size): Promise<Blob | null> {
  const image = new Image(width, height);
  image.src = URL.createObjectURL(svg);
  await image.decode().finally(() => URL.revokeObjectURL(image.src));
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}
