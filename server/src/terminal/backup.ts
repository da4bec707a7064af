import { resolve } from 'node:path';
import { environment, readConfig } from '../config/config.ts';
import { backUp } from '../storage/sqlite/back-up.ts';
import { say } from './say.ts';

/** Backs up the data folder into a file. Answers why not, in sentences, or null when it is done. */
export async function makeBackup(file: string | undefined): Promise<readonly string[] | null> {
  if (file === undefined) return ['Say where the backup goes: npm start -- --backup FILE'];
  const read = readConfig(environment(), process.cwd());
  if (!read.ok) return read.faults;
  const { dataFolder } = read.config;
  const path = resolve(file);
  try {
    switch (await backUp(dataFolder, path)) {
      case 'no-data':
        return [`There is nothing to back up in ${dataFolder}: check DATA.`];
      case 'file-exists':
        return [`${path} is there already, and was left as it is: choose another name.`];
      case 'backed-up':
        say(`Everything in ${dataFolder} is backed up in ${path}`);
        return null;
    }
  } catch {
    return [`The backup could not be written to ${path}: check the folder and the room on the disk.`];
  }
}
