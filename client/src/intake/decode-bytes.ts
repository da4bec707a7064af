import { done, type Outcome, refused } from '@heard/shared/failure';
import type { Encoding } from './source.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file: UTF-8 or UTF-16 where it says so by its byte order mark, else UTF-8 where it is that, else
 * Windows-1252, in which every sequence of bytes is some text. What holds control characters that no text has is
 * `file-not-readable`: a picture or a program by another name.
 */
export function decodeBytes(bytes: Uint8Array): Outcome<Decoded, 'file-not-readable'> {
  const decoded = decode(bytes);
  return isText(decoded.text) ? done(decoded) : refused('file-not-readable');
}

function decode(bytes: Uint8Array): Decoded {
  const utf16 = byteOrder(bytes);
  // The decoder takes the byte order mark away by itself.
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Text holds no NUL, and other control characters only by mishap: a stray one does not make a file unreadable. */
function isText(text: string): boolean {
  if (text.includes('\0')) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells other files from text.
  const strays = text.match(/[\x01-\x08\x0e-\x1f\ufffd]/g)?.length ?? 0;
  return strays <= text.length / 100;
}
