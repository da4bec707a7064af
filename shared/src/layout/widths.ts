/** Letter widths of Atkinson Hyperlegible Next at weight 400, in thousandths of the font size, by width. */
const byWidth: Readonly<Record<number, string>> = {
  250: " .,:;'|!ijl",
  340: 'ftrI()[]{}/\\"`-‘’“”*°',
  500: 'cksxvyzJ?_',
  560: 'abdeghnopquELFTPSZ0123456789$£€#+=<>~^–',
  640: 'ABCKRVXYGHDNUOQ&',
  860: 'mwMW%@—…',
};

export const widths: ReadonlyMap<string, number> = new Map(
  Object.entries(byWidth).flatMap(([width, letters]) =>
    [...letters].map((letter) => [letter, Number(width)]),
  ),
);
