import type { FailureId } from '@heard/shared/failure';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { refusals } from '../relay/refusal.ts';
import type { ConnectionRefusal } from '../relay/watch.ts';

/** Named from the start, so that the first refusal of a kind shows as a rise from nothing. */
const messageRefusals = [
  'bad-frame',
  'too-large',
  'too-many-requests',
  'not-allowed',
  'not-saved',
  ...new Set(Object.values(refusals)),
] as const satisfies readonly FailureId[];
const connectionRefusals = [
  'foreign-origin',
  'too-many-requests',
  'took-too-long',
  'not-joined',
  'client-too-old',
  'board-unreadable',
  'server-stopping',
] as const satisfies readonly ConnectionRefusal[];

const commitSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const commitEntries = [1, 2, 5, 10, 25, 50, 100, 250, 1000];

export type Instruments = ReturnType<typeof makeInstruments>;

/**
 * Everything that is counted, each once. The only label is the name of a failure, out of a closed list: no id, name,
 * code word or address can come out. The README lists the same names and meanings.
 */
export function makeInstruments(registry: Registry) {
  const registers = [registry];
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const counter = (name: string, help: string) => new Counter({ name, help, registers });
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers });
  const byCode = (name: string, help: string, known: readonly string[]) => {
    const made = new Counter({ name, help, labelNames: ['code'], registers });
    for (const code of known) made.inc({ code }, 0);
    return made;
  };
  return {
    rooms: gauge('heard_rooms_open', 'Boards that are open now'),
    people: gauge('heard_people_present', 'People on a board now, each once'),
    connections: gauge('heard_connections_open', 'Browser tabs connected to a board now'),
    queued: gauge('heard_queue_bytes', 'Bytes that wait for slow readers, all together'),
    longestQueue: gauge('heard_queue_longest_bytes', 'Bytes that wait for the slowest reader'),
    storage: gauge('heard_storage_well', '1 while Heard can read and save, 0 while it cannot'),
    disk: gauge('heard_disk_free_bytes', 'Free room on the disk of the data folder'),
    commitSeconds: histogram(
      'heard_commit_seconds',
      'How long it takes to save a group of changes',
      commitSeconds,
    ),
    commitEntries: histogram('heard_commit_entries', 'Changes in such a group', commitEntries),
    updates: counter('heard_updates_saved_total', 'Changes to boards that were saved'),
    commitsFailed: counter('heard_commits_failed_total', 'Groups of changes that could not be saved'),
    checkpoints: counter('heard_checkpoints_written_total', 'Boards written in compact form'),
    checkpointsFailed: counter(
      'heard_checkpoints_failed_total',
      'Boards that could not be written in compact form',
    ),
    damaged: counter('heard_boards_damaged_total', 'Boards found damaged when they were opened'),
    messagesRefused: byCode(
      'heard_messages_refused_total',
      'Messages of browsers that were refused, by reason',
      messageRefusals,
    ),
    connectionsRefused: byCode(
      'heard_connections_refused_total',
      'Connections that were refused, by reason',
      connectionRefusals,
    ),
    received: counter('heard_received_bytes_total', 'Bytes received from browsers on boards'),
    sent: counter('heard_sent_bytes_total', 'Bytes sent to browsers on boards'),
  };
}
