import { existsSync, readFileSync } from 'node:fs';
import { done, refused } from '@heard/shared/failure';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import type { JournalStore } from '../storage/journal.ts';
import { makeInstruments } from './instruments.ts';
import { createMetrics } from './metrics.ts';

const now = { rooms: 2, people: 7, savingFails: true, storageIsWell: false, diskFreeBytes: 1024 };

/** The value behind a name with its labels, as it is written. */
const valueIn = (text: string, name: string): string | undefined =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${name} `))
    ?.slice(name.length + 1);

describe('the metrics', () => {
  it('say what is now', async () => {
    const text = await createMetrics().text(now);
    expect(valueIn(text, 'heard_rooms_open')).toBe('2');
    expect(valueIn(text, 'heard_people_present')).toBe('7');
    expect(valueIn(text, 'heard_storage_well')).toBe('0');
    expect(valueIn(text, 'heard_disk_free_bytes')).toBe('1024');
  });

  it('count every write of a journal, also those that fail', async () => {
    const metrics = createMetrics();
    const answers: { append: () => Promise<unknown>; write: () => Promise<unknown> } = {
      append: async () => done(),
      write: async () => done(),
    };
    const journal = metrics.watched({
      load: async () => refused('session-gone'),
      lastSeq: async () => 0,
      probe: async () => true,
      append: () => answers.append(),
      writeCheckpoint: () => answers.write(),
    } as JournalStore);
    const batch = { entries: [1, 2, 3] } as never;
    await journal.append(batch);
    await journal.writeCheckpoint({} as never);
    answers.append = async () => refused('not-saved');
    answers.write = async () => refused('not-saved');
    expect(await journal.append(batch)).toEqual(refused('not-saved'));
    await journal.writeCheckpoint({} as never);
    answers.append = () => Promise.reject(new Error('gone'));
    answers.write = () => Promise.reject(new Error('gone'));
    await expect(journal.append(batch)).rejects.toThrow('gone');
    await expect(journal.writeCheckpoint({} as never)).rejects.toThrow('gone');

    const text = await metrics.text(now);
    expect(valueIn(text, 'heard_updates_saved_total')).toBe('3');
    expect(valueIn(text, 'heard_commits_failed_total')).toBe('2');
    expect(valueIn(text, 'heard_commit_seconds_count')).toBe('2');
    expect(valueIn(text, 'heard_commit_entries_sum')).toBe('6');
    expect(valueIn(text, 'heard_checkpoints_written_total')).toBe('1');
    expect(valueIn(text, 'heard_checkpoints_failed_total')).toBe('2');
  });

  it('add up what went over lines, also after they closed, and know the slowest reader', async () => {
    const metrics = createMetrics();
    const line = (bytesRead: number, bytesWritten: number, writableLength: number) => {
      let closed = () => {};
      const once = (_event: 'close', listener: () => void) => {
        closed = listener;
      };
      metrics.watch.connectionOpened({ bytesRead, bytesWritten, writableLength, once });
      return { close: () => closed() };
    };
    line(1, 10, 100);
    line(2, 20, 300);
    line(4, 40, 5000).close();
    // Twice, because a counter must not count the same again.
    await metrics.text(now);
    const text = await metrics.text(now);
    expect(valueIn(text, 'heard_connections_open')).toBe('2');
    expect(valueIn(text, 'heard_received_bytes_total')).toBe('7');
    expect(valueIn(text, 'heard_sent_bytes_total')).toBe('70');
    expect(valueIn(text, 'heard_queue_bytes')).toBe('400');
    expect(valueIn(text, 'heard_queue_longest_bytes')).toBe('300');
  });

  it('count refusals by the name of the failure', async () => {
    const metrics = createMetrics();
    metrics.watch.messageRefused('bad-frame');
    metrics.watch.messageRefused('bad-frame');
    metrics.watch.connectionRefused('took-too-long');
    const text = await metrics.text(now);
    expect(valueIn(text, 'heard_messages_refused_total{code="bad-frame"}')).toBe('2');
    expect(valueIn(text, 'heard_messages_refused_total{code="other-writer"}')).toBe('0');
    expect(valueIn(text, 'heard_connections_refused_total{code="took-too-long"}')).toBe('1');
  });

  const readme = new URL('../../../README.md', import.meta.url);
  const shown = existsSync(readme)
    ? /<!-- metrics -->([\s\S]*?)<!-- \/metrics -->/.exec(readFileSync(readme, 'utf8'))?.[1]
    : undefined;
  it.runIf(shown !== undefined)('are in the README as they are here', () => {
    const rows = [...(shown ?? '').matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)].map(([, name, help]) => [
      name,
      help,
    ]);
    const registry = new Registry();
    makeInstruments(registry);
    expect(rows).toEqual(registry.getMetricsAsArray().map(({ name, help }) => [name, help]));
  });
});
