import type { Scenario } from '../scenario.ts';
import { drag } from './drag.ts';
import { load } from './load.ts';
import { blocks, pan, panFar } from './pan.ts';
import { remote } from './remote.ts';
import { write } from './write.ts';
import { zoom } from './zoom.ts';

/** In the order in which they are done, one after the other on the same page. */
export const scenarios: readonly Scenario[] = [load, pan, blocks, panFar, zoom, drag, remote, write];
