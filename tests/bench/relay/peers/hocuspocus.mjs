/** Hocuspocus as its documentation sets it up, with an SQLite file behind its database extension. */
import { DatabaseSync } from 'node:sqlite';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

const { HOST, PORT, DATA } = process.env;
const database = new DatabaseSync(`${DATA}/documents.sqlite`);
// Heard's own settings, so that both ask the same of the disk.
database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
database.exec('CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, state BLOB NOT NULL)');
const fetched = database.prepare('SELECT state FROM documents WHERE name = ?');
const stored = database.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?)');

const server = new Server({
  address: HOST,
  port: Number(PORT),
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => fetched.get(documentName)?.state ?? null,
      store: async ({ documentName, state }) => {
        stored.run(documentName, state);
      },
    }),
  ],
});
await server.listen();
