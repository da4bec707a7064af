import { syncPath } from '@heard/shared/protocol';
import type { RunningServer } from '../../support/server.ts';
import { Device, makeRoom, openDesk } from '../device.ts';
import type { RoomToFill } from './load/crowd.ts';

/** Real sessions with real people, each with a cookie. The same people sit in every room. */
export async function openRooms(server: RunningServer, count: number, people: number): Promise<RoomToFill[]> {
  const desk = await openDesk(server);
  const devices = Array.from({ length: people }, () => new Device(server.url));
  const rooms: RoomToFill[] = [];
  while (rooms.length < count) {
    const { sessionId, join } = await makeRoom(server, desk);
    await Promise.all(devices.map((device, index) => join(`Person ${index + 1}`, device)));
    const url = server.url.replace('http', 'ws') + syncPath(sessionId);
    rooms.push({ name: sessionId, seats: devices.map(({ cookie }) => ({ url, cookie })) });
  }
  return rooms;
}
