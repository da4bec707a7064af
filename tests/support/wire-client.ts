import { once } from 'node:events';
import { syncPath } from '@heard/shared/protocol';
import { WebSocket } from 'ws';
import { Packet } from '../../server/src/relay/wire/packet.ts';
import { SimulatedClient } from './simulated-client.ts';

/** A simulated browser on a real server, over a real WebSocket. Its document outlives its connections. */
export class WireClient extends SimulatedClient {
  /** Called after each message that came, and when the line has ended. */
  onNews: () => void = () => {};
  socket: WebSocket | null = null;

  constructor() {
    super();
    // After the listeners of the simulated browser, which put what there is to say in the queue.
    this.doc.on('update', () => this.pair.deliverToServer());
    this.awareness.on('update', () => this.pair.deliverToServer());
  }

  /** Resolves when the WebSocket is open; rejects when it is refused. */
  async connect(url: string, sessionId: string, cookie: string): Promise<void> {
    const pair = this.newPair();
    const socket = new WebSocket(`${url.replace('http', 'ws')}${syncPath(sessionId)}`, {
      headers: { cookie },
    });
    this.socket = socket;
    pair.server.listen({
      message: (bytes) => socket.send(bytes),
      pong: () => undefined,
      closed: () => socket.terminate(),
    });
    socket.on('message', (data: Buffer) => {
      pair.server.send(new Packet([new Uint8Array(data)]));
      pair.deliverToClient();
      pair.deliverToServer();
      this.onNews();
    });
    socket.on('close', (code, reason) => {
      pair.server.close(code, String(reason));
      this.onNews();
    });
    socket.on('error', () => pair.server.terminate());
    await once(socket, 'open');
    this.begin();
    pair.deliverToServer();
  }

  /** Resolves when `met` holds, which it is asked whenever there is news. */
  until(met: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const before = this.onNews;
      const look = () => {
        if (!met()) return;
        this.onNews = before;
        resolve();
      };
      this.onNews = () => {
        before();
        look();
      };
      look();
    });
  }
}
