import qrcode from 'qrcode-generator';
import { useMemo } from 'react';
import styles from './qr-code.module.css';

export type QrCodeProps = {
  /** What a phone reads. */
  value: string;
  /** What scanning does, and the way round it: “QR code to join. Or type the code K7MP-4RXD.” */
  alt: string;
};

/** The white frame that scanners need, in modules. */
const QUIET = 4;

/** A QR code as wide as its container: black on white whatever the scheme, for cameras. */
export function QrCode({ value, alt }: QrCodeProps) {
  const { path, side } = useMemo(() => drawing(value), [value]);
  return (
    <svg className={styles.code} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={alt}>
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}

function drawing(value: string): { path: string; side: number } {
  const code = qrcode(0, 'M');
  code.addData(value);
  code.make();
  const count = code.getModuleCount();
  const squares: string[] = [];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) squares.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  return { path: squares.join(''), side: count + 2 * QUIET };
}
