/** Thrown by `ByteReader` and what reads with it; never leaves the function that made the reader. */
export class Malformed extends Error {
  override readonly name = 'Malformed';
}

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const nothing = new Uint8Array(0);

/**
 * Reads lib0's encoding from bytes nobody has checked. Never reads past the end, never makes anything larger
 * than the bytes it was given, and throws `Malformed` for everything that is not exactly right.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new Malformed('The bytes end too early.');
    this.#at++;
    return byte;
  }

  /** A whole number from 0 to 2^53 - 1. */
  uint(): number {
    return this.#digits(0, 1);
  }

  /** A whole number that may be negative; only skipped, because nobody here needs its value. */
  skipInt(): void {
    const first = this.byte();
    if (first & 0x80) this.#digits(first & 0x3f, 64);
  }

  /** The number of things that follow, each of which takes at least `bytesEach` bytes. */
  count(bytesEach: number): number {
    const count = this.uint();
    if (count * bytesEach > this.left) throw new Malformed('More things are announced than there are bytes.');
    return count;
  }

  bytes(): Uint8Array {
    return this.skip(this.count(1));
  }

  skip(length: number): Uint8Array {
    if (length > this.left) throw new Malformed('The bytes end too early.');
    const start = this.#at;
    this.#at += length;
    return length === 0 ? nothing : this.#bytes.subarray(start, this.#at);
  }

  string(): string {
    try {
      return text.decode(this.bytes());
    } catch {
      throw new Malformed('The text is not UTF-8.');
    }
  }

  /** To be called last: what was read must have been all of it. */
  end(): void {
    if (this.left > 0) throw new Malformed('There are bytes after the end.');
  }

  #digits(start: number, firstWeight: number): number {
    let value = start;
    for (let weight = firstWeight; ; weight *= 128) {
      const byte = this.byte();
      value += (byte & 0x7f) * weight;
      if (value > Number.MAX_SAFE_INTEGER) throw new Malformed('The number is too large.');
      if (byte < 0x80) return value;
      if (weight > Number.MAX_SAFE_INTEGER) throw new Malformed('The number is too long.');
    }
  }
}

/** Null when the bytes are not exactly what `read` expects, to the last byte. */
export function readWhole<Result>(bytes: Uint8Array, read: (reader: ByteReader) => Result): Result | null {
  try {
    const reader = new ByteReader(bytes);
    const result = read(reader);
    reader.end();
    return result;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
