import qrcode from 'qrcode-generator';

/** Light margin that scanners need around the code, in modules. */
const margin = 2;

/**
 * A QR code of half blocks, two rows of modules a line. Drawn light on dark, as a terminal mostly is, with the light
 * modules filled: that scans on dark and on light terminals alike.
 */
export function drawQr(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const isLight = (row: number, column: number) => {
    const inside = row >= 0 && column >= 0 && row < size && column < size;
    return row < size + margin && !(inside && code.isDark(row, column));
  };
  const lines: string[] = [];
  for (let row = -margin; row < size + margin; row += 2) {
    let line = '';
    for (let column = -margin; column < size + margin; column++) {
      const [upper, lower] = [isLight(row, column), isLight(row + 1, column)];
      line += upper ? (lower ? '█' : '▀') : lower ? '▄' : ' ';
    }
    lines.push(line);
  }
  return lines.join('\n');
}
