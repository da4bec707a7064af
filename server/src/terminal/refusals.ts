import type { Config } from '../config/config.ts';
import type { StorageRefusal } from '../storage/storage.ts';

/** Why Heard does not start, each as one plain sentence that says what to do. */

export function folderSentence(refusal: StorageRefusal, { dataFolder }: Config): string {
  switch (refusal) {
    case 'folder-unwritable':
      return `Heard cannot write in the data folder ${dataFolder}: allow it to, or choose another folder with DATA.`;
    case 'folder-newer':
      return `The data folder ${dataFolder} was written by a newer version of Heard: update Heard, or choose another folder with DATA.`;
    case 'folder-in-use':
      return `Another Heard server is using the data folder ${dataFolder}: stop that one first, or choose another folder with DATA.`;
    case 'folder-not-local':
      return `The data folder ${dataFolder} is on a network drive, where nothing can be kept safely: choose a folder on this machine with DATA.`;
    case 'folder-damaged':
      return `The data folder ${dataFolder} is damaged and was left as it is: put back a backup, or choose another folder with DATA.`;
  }
}

export function listenSentence(error: unknown, { port, host }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is used by another program: stop that one, or choose another port with PORT.`;
    case 'EACCES':
      return `Heard may not use port ${port}: choose one from 1024 upwards with PORT.`;
    default:
      return `Heard cannot listen on ${host}, port ${port}: check HOST and PORT.`;
  }
}

export function flagSentence(flag: string): string {
  return `Heard does not know ${flag}: there are --options, which lists what can be set, --new-organiser-key, and --backup FILE.`;
}
