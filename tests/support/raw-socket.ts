import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { syncPath } from '@heard/shared/protocol';

/** Somebody who speaks to the server byte by byte, as no browser does. */
export async function rawSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // How it ends is what a test looks at.
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** The head of the request that opens a live connection. */
export function upgradeHead(
  url: string,
  sessionId: string,
  headers: Readonly<Record<string, string>>,
): string {
  const { host } = new URL(url);
  const all = {
    Host: host,
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'c2l4dGVlbiBieXRlcyEhIQ==',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`GET ${syncPath(sessionId)} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}

/** Opens a live connection by hand. Answers the status and the socket, which has been upgraded if that is 101. */
export async function rawUpgrade(
  url: string,
  sessionId: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ status: number; socket: Socket }> {
  const socket = await rawSocket(url);
  socket.write(upgradeHead(url, sessionId, headers));
  const [answer] = (await once(socket, 'data')) as [Buffer];
  return { status: Number(String(answer.subarray(9, 12))), socket };
}

/** A WebSocket frame as a browser sends it, masked; `first` is its first byte: whether it is the last, and its kind. */
export function webSocketFrame(first: number, payload: Uint8Array): Buffer {
  const head = payload.length < 126 ? [payload.length] : [126, payload.length >> 8, payload.length & 0xff];
  const [length = 0, ...more] = head;
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([Uint8Array.of(first, 0x80 | length, ...more, 0, 0, 0, 0), payload]);
}
