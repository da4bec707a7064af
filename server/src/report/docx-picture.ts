import { type Picture, pictureBlocks, pictureSvg } from '@heard/shared/picture';
import { fileText } from '@heard/shared/richtext';
import { ImageRun } from 'docx';
import { pictureBitmap } from '../picture/picture-bitmap.ts';

/** Twentieths of a point in a pixel of Word, of which an inch has 96. */
const pixel = 15;
/** Pixels of its longer side, at most. */
const longestBitmap = 1600;

/**
 * The picture as large as it fits, and no larger than the board is: as SVG, whose letters stay sharp and which Word draws
 * in any script, with a bitmap beside it for programs that know no SVG.
 * @param room in twentieths of a point
 */
export function wordPicture(
  picture: Picture,
  caption: string,
  room: { width: number; height: number },
): ImageRun {
  const zoom = Math.min(1, room.width / pixel / picture.width, room.height / pixel / picture.height);
  return new ImageRun({
    type: 'svg',
    // Word takes the first family and no other; the file is in Arial, too.
    data: Buffer.from(pictureSvg(picture, { title: caption, font: 'Arial', zoom })),
    transformation: {
      width: Math.max(1, Math.round(picture.width * zoom)),
      height: Math.max(1, Math.round(picture.height * zoom)),
    },
    fallback: { type: 'png', data: pictureBitmap(picture, pictureBlocks(picture), longestBitmap) },
    altText: { name: caption, title: caption, description: fileText(picture.description) },
  });
}
