import { done, type FailureId, type Outcome, refused } from '@heard/shared/failure';
import { readText } from './read-text.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Source } from './source.ts';

/** What a file holds. Goes by the first bytes where they say more than the name does. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Outcome<Source, FailureId>> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes);
  if (/\.(xlsx?|xlsm|ods|numbers)$/i.test(fileName)) return refused('file-not-readable');
  if (/\.json$/i.test(fileName)) return readBoard(bytes);
  if (startsWith(bytes, pdf) || startsWith(bytes, png)) return refused('file-not-readable');
  return readText(bytes, fileName);
}

const pdf = [0x25, 0x50, 0x44, 0x46];
const png = [0x89, 0x50, 0x4e, 0x47];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The server says whether it is an export of Heard and of which version; here it only has to be some JSON object. */
function readBoard(bytes: Uint8Array): Outcome<Source, 'file-not-heard'> {
  try {
    const exported: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof exported !== 'object' || exported === null) return refused('file-not-heard');
    return done({ kind: 'board', exported });
  } catch {
    return refused('file-not-heard');
  }
}
