import { readFileSync } from 'node:fs';

/** The unit in which Linux tells it to programs. */
const millisecondsPerTick = 10;

/** Processor time of a process so far: all its threads, and its children that have ended. Linux alone tells it. */
export function cpuMilliseconds(pid: number): number {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in brackets, may hold spaces.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15).map(Number);
  return (user + system + childUser + childSystem) * millisecondsPerTick;
}
