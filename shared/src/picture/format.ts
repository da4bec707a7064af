/** Endings of the files that a picture can be had as. */
export type PictureFormat = 'png' | 'svg';
