import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { databaseFile } from './folder.ts';

/**
 * Writes a whole, consistent copy of what a data folder holds to a new file, also while a server is using the folder:
 * it only reads, so it needs no lock.
 */
export async function backUp(folder: string, file: string): Promise<'backed-up' | 'no-data' | 'file-exists'> {
  const source = join(folder, databaseFile);
  if (!existsSync(source)) return 'no-data';
  if (existsSync(file)) return 'file-exists';
  const database = new DatabaseSync(source, { readOnly: true });
  try {
    await backup(database, file);
  } finally {
    database.close();
  }
  return 'backed-up';
}
