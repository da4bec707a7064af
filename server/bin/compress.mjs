/** Writes each text file of the pages a second and third time, compressed, so that the server need not do it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const text = /\.(js|css|svg|json|txt)$/;
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** @param {string} folder */
export function compressFiles(folder) {
  for (const name of readdirSync(folder).filter((name) => text.test(name))) {
    const path = join(folder, name);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, brotli));
  }
}
