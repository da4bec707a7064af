import type { Counter } from 'prom-client';
import type { JournalStore } from '../storage/journal.ts';
import type { Instruments } from './instruments.ts';

/** The same journal, of whose writes it is counted how many there are and how long they take. */
export function watchedJournal(journal: JournalStore, instruments: Instruments): JournalStore {
  return {
    ...journal,
    async append(batch) {
      const from = performance.now();
      const answer = await journal.append(batch).catch(alsoCounted(instruments.commitsFailed));
      instruments.commitSeconds.observe((performance.now() - from) / 1000);
      instruments.commitEntries.observe(batch.entries.length);
      if (answer.ok) instruments.updates.inc(batch.entries.length);
      else instruments.commitsFailed.inc();
      return answer;
    },
    async writeCheckpoint(checkpoint) {
      const failed = alsoCounted(instruments.checkpointsFailed);
      const answer = await journal.writeCheckpoint(checkpoint).catch(failed);
      (answer.ok ? instruments.checkpoints : instruments.checkpointsFailed).inc();
      return answer;
    },
  };
}

function alsoCounted(counter: Counter) {
  return (error: unknown): never => {
    counter.inc();
    throw error;
  };
}
