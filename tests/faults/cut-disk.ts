import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../support/chance.ts';
import type { DiskEvent } from './disk-trace.ts';

const sector = 512;

/** A change of a file that is under way to the disk. */
type Change = Extract<DiskEvent, { kind: 'write' | 'truncate' }>;

interface CutFile {
  /** What is certainly there. */
  durable: Buffer;
  /** What may be there or not, in whole or in part, in the order it was asked for. */
  pending: Change[];
  /** How much of `pending` the sync that runs now will make certain. */
  syncing: number;
}

/**
 * The files of a folder as the disk may have them, whatever the operating system's memory says: what was synced for
 * certain, and of the rest whatever chance has written. A file that was synced is found under its name, as file
 * systems on Linux do it.
 */
export class CutDisk {
  readonly #files: Map<string, CutFile>;
  readonly #chance: Chance;

  /** Starts from files that are on the disk in whole. */
  constructor(folder: string, names: readonly string[], chance: Chance) {
    this.#chance = chance;
    this.#files = new Map(
      names.map((name) => [name, { durable: read(join(folder, name)), pending: [], syncing: 0 }]),
    );
  }

  happen(event: DiskEvent): void {
    if (event.kind === 'said') return;
    const file = this.#files.get(event.file);
    if (!file) return;
    if (event.kind === 'sync asked') file.syncing = file.pending.length;
    else if (event.kind === 'sync done') this.#settle(file, 1);
    // Linux takes what it could not write for written: a later sync answers well without having done it.
    else if (event.kind === 'sync failed') this.#settle(file, 0.5);
    else file.pending.push(event);
  }

  /** Writes the files into a folder as they may be if the power fails now. */
  cut(folder: string): void {
    const chance = this.#chance;
    // How much the disk has done of what it was not told to hurry with.
    const diligence = chance.oneOf([0, 0.5, 0.9, 1]);
    for (const [name, { durable, pending }] of this.#files) {
      let bytes = durable;
      for (const change of pending) {
        const isTorn = change.kind === 'write' && chance.below(4) === 0;
        if (isTorn) bytes = sectorsOf(change, chance).reduce(changed, bytes);
        else if (chance.number() < diligence) bytes = changed(bytes, change);
      }
      writeFileSync(join(folder, name), bytes);
    }
  }

  #settle(file: CutFile, probability: number): void {
    for (const change of file.pending.splice(0, file.syncing)) {
      if (this.#chance.number() < probability) file.durable = changed(file.durable, change);
    }
  }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

function changed(bytes: Buffer, change: Change): Buffer {
  const size = change.kind === 'truncate' ? change.size : change.offset + change.bytes.length;
  const larger = size > bytes.length ? Buffer.concat([bytes], size) : Buffer.from(bytes);
  if (change.kind === 'truncate') return larger.subarray(0, size);
  change.bytes.copy(larger, change.offset);
  return larger;
}

/** Some of the sectors of a write. */
function sectorsOf({ file, offset, bytes }: Extract<Change, { kind: 'write' }>, chance: Chance): Change[] {
  const parts: Change[] = [];
  for (let from = 0; from < bytes.length; ) {
    const to = Math.min(bytes.length, from + sector - ((offset + from) % sector));
    if (chance.below(2) === 0)
      parts.push({ kind: 'write', file, offset: offset + from, bytes: bytes.subarray(from, to) });
    from = to;
  }
  return parts;
}
