export const kinds = { binary: 2, close: 8, ping: 9, pong: 10 } as const;

/** Of a long message that is not kept, so much is, which tells what it is and how long. */
const glance = 64;

interface Incoming {
  readonly kind: number;
  readonly parts: Buffer[];
  kept: number;
  missing: number;
}

/** Takes what comes from a server apart into WebSocket messages, which are whole and not masked. */
export class FrameReader {
  readonly #skims: boolean;
  readonly #got: (kind: number, payload: Buffer) => void;
  /** The beginning of a head. */
  #rest = Buffer.alloc(0);
  #incoming: Incoming | null = null;

  /** When it skims, what comes of a long message is read and thrown away; `got` gets its beginning. */
  constructor(skims: boolean, got: (kind: number, payload: Buffer) => void) {
    this.#skims = skims;
    this.#got = got;
  }

  read(bytes: Buffer): void {
    let left = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    while (left.length > 0) {
      if (!this.#incoming) {
        const head = readHead(left);
        if (!head) break;
        left = left.subarray(head.size);
        this.#incoming = { kind: head.kind, parts: [], kept: 0, missing: head.length };
      }
      const part = left.subarray(0, this.#incoming.missing);
      left = left.subarray(part.length);
      this.#add(this.#incoming, part);
    }
    this.#rest = Buffer.from(left);
  }

  #add(incoming: Incoming, part: Buffer): void {
    if (!this.#skims || incoming.kept < glance) {
      incoming.parts.push(part);
      incoming.kept += part.length;
    }
    incoming.missing -= part.length;
    if (incoming.missing > 0) return;
    this.#incoming = null;
    const [only] = incoming.parts;
    this.#got(incoming.kind, incoming.parts.length === 1 && only ? only : Buffer.concat(incoming.parts));
  }
}

function readHead(bytes: Buffer): { kind: number; length: number; size: number } | null {
  if (bytes.length < 2) return null;
  const kind = bytes.readUInt8(0) & 15;
  const short = bytes.readUInt8(1) & 127;
  const size = short === 127 ? 10 : short === 126 ? 4 : 2;
  if (bytes.length < size) return null;
  if (short === 127) return { kind, length: Number(bytes.readBigUInt64BE(2)), size };
  return { kind, length: short === 126 ? bytes.readUInt16BE(2) : short, size };
}

/** A message of a client: under a mask of zeros, which leaves the bytes as they are. */
export function frameOf(kind: number, payload: Uint8Array): Buffer {
  const { length } = payload;
  const size = (length < 126 ? 2 : length < 65_536 ? 4 : 10) + 4;
  const frame = Buffer.alloc(size + length);
  frame.writeUInt8(128 | kind, 0);
  frame.writeUInt8(128 | (size === 6 ? length : size === 8 ? 126 : 127), 1);
  if (size === 8) frame.writeUInt16BE(length, 2);
  if (size === 14) frame.writeBigUInt64BE(BigInt(length), 2);
  frame.set(payload, size);
  return frame;
}
