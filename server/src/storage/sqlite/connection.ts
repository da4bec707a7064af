import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { checksum } from './checksum.ts';
import { busy, isDeviceTrouble } from './errors.ts';

type Row = Record<string, unknown>;

/**
 * One SQLite connection: statements are prepared once, rows come out as plain records, and transactions
 * always end. Runs inside the worker that owns the database; every call blocks until it is done.
 */
export class Connection {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  /** The device has failed: what stands in the log behind the last commit cannot be believed. */
  #logIsSuspect = false;

  constructor(path: string) {
    this.database = new DatabaseSync(path);
    // Damaged numbers may be larger than those of JavaScript.
    const options = { deterministic: true, useBigIntArguments: true, varargs: true };
    this.database.function('checksum', options, checksum);
  }

  /** Runs a change; answers the number of rows it touched. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return this.#watched(() => Number(this.#statement(sql).run(...values).changes));
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  get(sql: string, ...values: SQLInputValue[]): Row | null {
    return (this.#statement(sql).get(...values) as Row | undefined) ?? null;
  }

  /** All or nothing, and on disk when it returns. Throws what `act` or the commit threw, after undoing it. */
  transaction<Result>(act: () => Result): Result {
    return this.#watched(() => {
      this.database.exec('BEGIN IMMEDIATE');
      try {
        const result = act();
        this.database.exec('COMMIT');
        return result;
      } catch (error) {
        // SQLite has already rolled back by itself after some disk errors.
        if (this.database.isTransaction) this.database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  close(): void {
    this.database.close();
  }

  /**
   * An fsync that failed must not be tried again: Linux forgets what it could not write, and the next one succeeds with
   * the data gone. So after a failure nothing is written before the log was brought into the database file, which is
   * written and synced anew, and begun again.
   */
  #watched<Result>(act: () => Result): Result {
    try {
      if (this.#logIsSuspect && !this.database.isTransaction) this.#beginLogAgain();
      return act();
    } catch (error) {
      if (isDeviceTrouble(error)) this.#logIsSuspect = true;
      throw error;
    }
  }

  #beginLogAgain(): void {
    const done = this.get('PRAGMA wal_checkpoint(TRUNCATE)');
    if (done?.busy !== 0) throw busy('The log is being read, for a backup, and cannot be begun again yet.');
    this.#logIsSuspect = false;
  }

  #statement(sql: string): ReturnType<DatabaseSync['prepare']> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
