import { readFileSync } from 'node:fs';
import { type WebSocket, WebSocketServer } from 'ws';

/**
 * The limit: what it costs to pass bytes on with `ws` and do nothing else. Every message goes to everybody else in
 * the room. With ANSWER, a file, each who connects is sent its bytes first, as a real server answers with the board.
 */
const { HOST, PORT, ANSWER } = process.env;
const answer = ANSWER ? readFileSync(ANSWER) : null;
const rooms = new Map<string, Set<WebSocket>>();

const server = new WebSocketServer({ host: HOST, port: Number(PORT), perMessageDeflate: false });
server.on('connection', (socket, request) => {
  const name = request.url ?? '';
  const room = rooms.get(name) ?? new Set();
  rooms.set(name, room.add(socket));
  socket.on('message', (bytes) => {
    for (const other of room) if (other !== socket) other.send(bytes, { binary: true });
  });
  socket.on('close', () => {
    room.delete(socket);
    if (room.size === 0) rooms.delete(name);
  });
  if (answer) socket.send(answer);
});
