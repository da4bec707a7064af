import type { Scenario } from '../scenario.ts';
import { busyRoom } from './busy-room.ts';
import { manyRooms } from './many-rooms.ts';
import { saved } from './saved.ts';

export const scenarios: readonly Scenario[] = [busyRoom, manyRooms, saved];
