/**
 * Messages that leave together: framed once for however many read them, and written with one call for each reader,
 * because calls are what a busy room costs.
 */
export class Packet {
  readonly messages: readonly Uint8Array[];
  readonly bytes: number;
  #wire: Buffer | null = null;

  constructor(messages: readonly Uint8Array[]) {
    this.messages = messages;
    this.bytes = messages.reduce((sum, { length }) => sum + length, 0);
  }

  /** The messages as WebSocket frames. */
  get wire(): Buffer {
    this.#wire ??= Buffer.concat(this.messages.flatMap((message) => [frameHead(message.length), message]));
    return this.#wire;
  }
}

const wholeBinaryMessage = 0x82;

/** What stands before a message of so many bytes from a server, as RFC 6455 (section 5.2) has it. */
function frameHead(length: number): Buffer {
  if (length < 126) return Buffer.of(wholeBinaryMessage, length);
  if (length < 65_536) {
    const head = Buffer.of(wholeBinaryMessage, 126, 0, 0);
    head.writeUInt16BE(length, 2);
    return head;
  }
  const head = Buffer.alloc(10);
  head.writeUInt8(wholeBinaryMessage, 0);
  head.writeUInt8(127, 1);
  head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
