import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadName, Loads } from './main.ts';

const program = fileURLToPath(new URL('main.ts', import.meta.url));

/** Has a load carried out in a process of its own. @throws when it ends without a result; it has then said why */
export async function putLoad<Name extends LoadName>(
  load: Name,
  order: Parameters<Loads[Name]>[0],
): Promise<Awaited<ReturnType<Loads[Name]>>> {
  const child = fork(program, { serialization: 'advanced' });
  const answered = once(child, 'message').then(([result]) => result);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the load ended with ${code}`);
  });
  child.send({ load, order });
  return Promise.race([answered, ended]);
}
