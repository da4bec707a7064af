import { collectDefaultMetrics, Registry } from 'prom-client';
import type { RelayFigures, RelayWatch } from '../relay/watch.ts';
import type { JournalStore } from '../storage/journal.ts';
import { makeInstruments } from './instruments.ts';
import { Lines } from './lines.ts';
import { watchedJournal } from './watched-journal.ts';

/** What is looked up when somebody asks. */
export interface Now extends RelayFigures {
  readonly storageIsWell: boolean;
  readonly diskFreeBytes: number;
}

/** Counts what happens, for Prometheus. */
export interface Metrics {
  readonly watch: RelayWatch;
  /** The same journal; what passes through is counted. */
  watched(journal: JournalStore): JournalStore;
  readonly contentType: string;
  text(now: Now): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  // Memory and processor time of the process, and the delay of its event loop.
  collectDefaultMetrics({ register: registry });
  const instruments = makeInstruments(registry);
  const lines = new Lines();
  return {
    watch: {
      connectionOpened: (line) => lines.add(line),
      connectionRefused: (because) => instruments.connectionsRefused.inc({ code: because }),
      messageRefused: (failure) => instruments.messagesRefused.inc({ code: failure }),
      boardDamaged: () => instruments.damaged.inc(),
    },
    watched: (journal) => watchedJournal(journal, instruments),
    contentType: registry.contentType,
    text(now) {
      const { open, received, sent, queued, longest } = lines.figures();
      instruments.rooms.set(now.rooms);
      instruments.people.set(now.people);
      instruments.storage.set(now.storageIsWell ? 1 : 0);
      instruments.disk.set(now.diskFreeBytes);
      instruments.connections.set(open);
      instruments.queued.set(queued);
      instruments.longestQueue.set(longest);
      instruments.received.reset();
      instruments.received.inc(received);
      instruments.sent.reset();
      instruments.sent.inc(sent);
      return registry.metrics();
    },
  };
}
