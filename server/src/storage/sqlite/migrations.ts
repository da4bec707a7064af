/**
 * The schema as numbered steps; `PRAGMA user_version` of a database says how many were taken. A step that was
 * ever released is never changed: a change of the schema is a new step at the end.
 *
 * Deleting a session deletes all it holds through the foreign keys.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE organiser (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    key_hash TEXT NOT NULL
  ) STRICT;

  CREATE TABLE organiser_devices (
    token_hash TEXT PRIMARY KEY,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE engagements (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    purpose TEXT NOT NULL,
    place TEXT NOT NULL,
    partners TEXT NOT NULL,
    level TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    archived_at INTEGER
  ) STRICT;

  CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    engagement_id TEXT NOT NULL REFERENCES engagements (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    question TEXT NOT NULL,
    purpose TEXT NOT NULL,
    how_we_decide TEXT NOT NULL,
    held_at TEXT NOT NULL,
    place TEXT NOT NULL,
    code TEXT NOT NULL UNIQUE,
    link_secret TEXT NOT NULL UNIQUE,
    door_open INTEGER NOT NULL,
    epoch INTEGER NOT NULL,
    is_example INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    archived_at INTEGER
  ) STRICT;
  CREATE INDEX sessions_of_engagement ON sessions (engagement_id, created_at);

  CREATE TABLE participants (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    author_id TEXT NOT NULL,
    device_hash TEXT NOT NULL,
    name TEXT NOT NULL,
    organisation TEXT NOT NULL,
    show_as TEXT NOT NULL,
    role TEXT NOT NULL,
    colour INTEGER NOT NULL,
    joined_at INTEGER NOT NULL,
    removed_at INTEGER,
    UNIQUE (session_id, device_hash)
  ) STRICT;

  CREATE TABLE journal (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    participant_id TEXT,
    bytes BLOB NOT NULL,
    crc32 INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (session_id, epoch, seq)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE writers (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    writer INTEGER NOT NULL,
    participant_id TEXT,
    PRIMARY KEY (session_id, epoch, writer)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE checkpoints (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    upto_seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc32 INTEGER NOT NULL,
    PRIMARY KEY (session_id, epoch)
  ) STRICT;

  CREATE TABLE snapshots (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    label TEXT NOT NULL,
    reason TEXT NOT NULL,
    by_participant_id TEXT,
    by_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    counts TEXT NOT NULL,
    state BLOB NOT NULL,
    crc32 INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX snapshots_of_session ON snapshots (session_id, created_at);

  CREATE TABLE imports (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    by_participant_id TEXT,
    by_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    file_name TEXT NOT NULL,
    card_ids TEXT NOT NULL,
    theme_ids TEXT NOT NULL,
    conversation_ids TEXT NOT NULL,
    undone_at INTEGER
  ) STRICT;
  CREATE INDEX imports_of_session ON imports (session_id, created_at);
  `,
  // Two checkpoints of a board, and a row that is written to find out whether the disk takes it.
  `
  ALTER TABLE checkpoints RENAME TO checkpoints_before;
  CREATE TABLE checkpoints (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    upto_seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc32 INTEGER NOT NULL,
    PRIMARY KEY (session_id, epoch, upto_seq)
  ) STRICT;
  INSERT INTO checkpoints SELECT session_id, epoch, upto_seq, bytes, crc32 FROM checkpoints_before;
  DROP TABLE checkpoints_before;

  CREATE TABLE probe (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    filling BLOB NOT NULL
  ) STRICT;
  `,
  // Holds a row from an erasure on until the files are clean of what was erased.
  `
  CREATE TABLE traces (only_row INTEGER PRIMARY KEY CHECK (only_row = 1)) STRICT;
  `,
  // Checksums that cover the place as well; what was damaged keeps one that does not fit. Checkpoints without an index
  // of their own, which led astray when it was damaged. And the number of each board's last entry.
  `
  UPDATE journal SET crc32 = checksum(bytes, session_id, epoch, seq) WHERE crc32 = checksum(bytes);

  ALTER TABLE checkpoints RENAME TO checkpoints_before;
  CREATE TABLE checkpoints (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    upto_seq INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    crc32 INTEGER NOT NULL,
    PRIMARY KEY (session_id, epoch, upto_seq)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO checkpoints SELECT session_id, epoch, upto_seq, bytes,
    iif(crc32 = checksum(bytes), checksum(bytes, session_id, epoch, upto_seq), crc32) FROM checkpoints_before;
  DROP TABLE checkpoints_before;

  CREATE TABLE journal_ends (
    session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    crc32 INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  INSERT INTO journal_ends SELECT session_id, epoch, max(seq), checksum(x'', session_id, epoch, max(seq)) FROM (
    SELECT session_id, epoch, seq FROM journal UNION ALL SELECT session_id, epoch, upto_seq FROM checkpoints
  ) JOIN sessions USING (epoch) WHERE sessions.id = session_id GROUP BY session_id, epoch;
  `,
];
