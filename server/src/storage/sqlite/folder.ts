import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { StorageRefusal } from '../storage.ts';
import { isBusy } from './errors.ts';

export const databaseFile = 'heard.sqlite';

/** Linux's names for file systems on other machines, where SQLite's locks and fsync cannot be relied on. */
const networkFileSystems = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xfe534d42, // SMB 2
  0xff534d42, // CIFS
  0x5346414f, // AFS
  0x00c36400, // Ceph
  0x01021997, // 9p
]);

export function isNetworkFileSystem(type: number): boolean {
  return networkFileSystems.has(type >>> 0);
}

/** Makes the folder if needed. Null when it can be used. */
export function refuseFolder(folder: string): StorageRefusal | null {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return 'folder-unwritable';
  }
  return isNetworkFileSystem(statfsSync(folder).type) ? 'folder-not-local' : null;
}

/**
 * Takes the data folder for this process alone, by holding SQLite's exclusive lock on a small database file.
 * The operating system lets go of it when the process ends, however it ends, so no stale lock can stay behind.
 */
export function lockFolder(path: string): DatabaseSync | StorageRefusal {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(path, { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    return isBusy(error) ? 'folder-in-use' : 'folder-unwritable';
  }
}
