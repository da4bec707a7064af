import type { Duplex } from 'node:stream';
import type { RawData, WebSocket } from 'ws';
import type { Socket, SocketListener } from './socket.ts';

/**
 * A `ws` WebSocket behind the relay's interface. What we send goes past it, straight to the stream below, because our
 * frames are made once for a whole room. That mixes with what `ws` itself writes (pings, the close) as long as nothing
 * is compressed: each of its frames is then written in one turn.
 */
export function wsSocket(webSocket: WebSocket, stream: Duplex): Socket {
  return {
    get queuedBytes() {
      return stream.writableLength;
    },
    send(...packets) {
      if (webSocket.readyState !== webSocket.OPEN) return;
      if (packets.length > 1) stream.cork();
      for (const { wire } of packets) stream.write(wire);
      if (packets.length > 1) stream.uncork();
    },
    ping: () => webSocket.ping(),
    close: (code, reason) => webSocket.close(code, reason),
    terminate: () => webSocket.terminate(),
    listen(listener: SocketListener) {
      webSocket.on('message', (data) => listener.message(asBytes(data)));
      webSocket.on('pong', () => listener.pong());
      webSocket.on('close', () => listener.closed());
    },
  };
}

function asBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
