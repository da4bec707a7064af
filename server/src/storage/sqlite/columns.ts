import type { SQLInputValue } from 'node:sqlite';
import type { Connection } from './connection.ts';

/**
 * The one place where records (camelCase, booleans, lists) meet rows (snake_case, numbers, text).
 * A table names its fields once; everything else follows from that.
 */
export type FieldForm = 'plain' | 'boolean' | 'json';
export type Fields<Record> = { readonly [Field in keyof Record]-?: FieldForm };

function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function toColumn(form: FieldForm, value: unknown): SQLInputValue {
  if (form === 'boolean') return value ? 1 : 0;
  if (form === 'json') return JSON.stringify(value);
  return value as SQLInputValue;
}

function fromColumn(form: FieldForm, value: unknown): unknown {
  if (form === 'boolean') return value === 1;
  if (form === 'json') return JSON.parse(value as string);
  return value;
}

export class TableOf<Shape extends object> {
  readonly #name: string;
  readonly #fields: readonly (readonly [field: string, form: FieldForm])[];

  constructor(name: string, fields: Fields<Shape>) {
    this.#name = name;
    this.#fields = Object.entries<FieldForm>(fields);
  }

  /** The column names, for a SELECT. */
  get columns(): string {
    return this.#fields.map(([field]) => `${this.#name}.${columnOf(field)}`).join(', ');
  }

  record(row: Record<string, unknown>): Shape {
    return Object.fromEntries(
      this.#fields.map(([field, form]) => [field, fromColumn(form, row[columnOf(field)])]),
    ) as Shape;
  }

  /** Inserts a record; `extra` are further columns that are no part of it. Answers the rows inserted. */
  insert(connection: Connection, record: Shape, options: InsertOptions = {}): number {
    const values = record as Record<string, unknown>;
    const extra = options.extra ?? {};
    const columns = [...this.#fields.map(([field]) => columnOf(field)), ...Object.keys(extra)];
    const sql = `INSERT INTO ${this.#name} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
      ${options.keepExisting ? 'ON CONFLICT DO NOTHING' : ''}`;
    const cells = this.#fields.map(([field, form]) => toColumn(form, values[field]));
    return connection.run(sql, ...cells, ...Object.values(extra));
  }

  /** Changes the named fields of one record; false when it is not there. */
  update(connection: Connection, id: string, change: Partial<Shape>): boolean {
    const values = change as Record<string, unknown>;
    const changed = this.#fields.filter(([field]) => values[field] !== undefined);
    if (changed.length === 0) {
      return connection.get(`SELECT 1 FROM ${this.#name} WHERE id = ?`, id) !== null;
    }
    const assignments = changed.map(([field]) => `${columnOf(field)} = ?`).join(', ');
    const cells = changed.map(([field, form]) => toColumn(form, values[field]));
    return connection.run(`UPDATE ${this.#name} SET ${assignments} WHERE id = ?`, ...cells, id) > 0;
  }

  delete(connection: Connection, id: string): boolean {
    return connection.run(`DELETE FROM ${this.#name} WHERE id = ?`, id) > 0;
  }
}

interface InsertOptions {
  readonly extra?: Readonly<Record<string, SQLInputValue>>;
  /** Leave a row that is already there as it is, instead of failing. */
  readonly keepExisting?: boolean;
}
