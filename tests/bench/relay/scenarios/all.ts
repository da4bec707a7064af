import type { Scenario } from '../scenario.ts';
import { busyRoom } from './busy-room.ts';
import { largeBoard } from './large-board.ts';
import { manyJoin } from './many-join.ts';
import { manyRooms } from './many-rooms.ts';
import { saved } from './saved.ts';

export const scenarios: readonly Scenario[] = [busyRoom, manyJoin, manyRooms, largeBoard, saved];
