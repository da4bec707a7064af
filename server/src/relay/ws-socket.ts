import type { RawData, WebSocket } from 'ws';
import type { Socket, SocketListener } from './socket.ts';

/** A `ws` WebSocket behind the relay's interface. */
export function wsSocket(webSocket: WebSocket): Socket {
  return {
    get queuedBytes() {
      return webSocket.bufferedAmount;
    },
    send: (bytes) => webSocket.send(bytes),
    ping: () => webSocket.ping(),
    close: (code) => webSocket.close(code),
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
