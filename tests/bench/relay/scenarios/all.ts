import type { Scenario } from '../scenario.ts';
import { busyRoom } from './busy-room.ts';
import { killed } from './killed.ts';
import { largeBoard } from './large-board.ts';
import { manyJoin } from './many-join.ts';
import { manyRooms } from './many-rooms.ts';
import { roomsLeft } from './rooms-left.ts';
import { saved } from './saved.ts';
import { slowReader } from './slow-reader.ts';

export const scenarios: readonly Scenario[] = [
  busyRoom,
  manyJoin,
  manyRooms,
  largeBoard,
  killed,
  slowReader,
  roomsLeft,
  saved,
];
