import * as Y from 'yjs';
import type { RecordType, Table } from '../record/index.ts';
import type { RichText } from '../richtext/index.ts';
import { readFragment, writeFragment } from './fragment.ts';
import { wellFormed } from './well-formed.ts';

/** A table that can be watched and whose rich texts can be edited by several people at once. */
export interface LiveTable<Record extends { readonly id: string }> extends Table<Record> {
  /** The shared text of a field, for an editor; undefined where there is no such record. */
  fragment(id: Record['id'], field: keyof Record & string): Y.XmlFragment | undefined;
}

/** The document's side of a table: forgets what it has read of records that changed. */
export interface TableSource<Record extends { readonly id: string }> extends LiveTable<Record> {
  readonly map: Y.Map<Y.Map<unknown>>;
  /** Of all fields, or of those that have changed. */
  forget(id: string, fields?: Iterable<string>): void;
}

/**
 * Records in one map of the document, each a map of its fields. A record is decoded when it is first asked for and
 * kept until it changes; the same object therefore means the same content, of a record and of each of its fields. What
 * cannot be read as a record is passed over, never shown half.
 */
export function openTable<Record extends { readonly id: string }>(
  doc: Y.Doc,
  name: string,
  type: RecordType<Record>,
): TableSource<Record> {
  const map = doc.getMap<Y.Map<unknown>>(name);
  const { get, forget } = decoded(type, map);

  return {
    map,
    get size() {
      return map.size;
    },
    get,
    *all() {
      for (const id of map.keys()) {
        const record = get(id);
        if (record !== undefined) yield record;
      }
    },
    create(record) {
      const row = new Y.Map<unknown>();
      map.set(record.id, row);
      writeFields(type, row, record);
      forget(record.id);
    },
    update(id, changes) {
      const row = map.get(id);
      if (!(row instanceof Y.Map)) throw new Error(`No ${type.kind} to update`);
      writeFields(type, row, changes);
      forget(id, Object.keys(changes));
    },
    fragment(id, field) {
      const stored = map.get(id)?.get(field);
      return stored instanceof Y.XmlFragment ? stored : undefined;
    },
    forget,
  };
}

/** The records as they were read last: of one that has changed, only the changed fields are read again. */
function decoded<Record extends { readonly id: string }>(
  type: RecordType<Record>,
  map: Y.Map<Y.Map<unknown>>,
): Pick<TableSource<Record>, 'get' | 'forget'> {
  const records = new Map<string, Record | undefined>();
  /** Of records that are not decoded now: what has not changed since they were. */
  const known = new Map<string, { [field: string]: unknown }>();

  return {
    get(id) {
      if (records.has(id)) return records.get(id);
      const row = map.get(id);
      const record =
        row instanceof Y.Map
          ? type.decode((field) => readField(type, row, id, field), known.get(id))
          : undefined;
      known.delete(id);
      records.set(id, record);
      return record;
    },
    forget(id, fields) {
      if (fields === undefined) known.delete(id);
      else {
        const rest: { [field: string]: unknown } = { ...(records.get(id) ?? known.get(id)) };
        for (const field of fields) delete rest[field];
        known.set(id, rest);
      }
      records.delete(id);
    },
  };
}

function readField<Record extends { readonly id: string }>(
  type: RecordType<Record>,
  row: Y.Map<unknown>,
  id: string,
  field: string,
): unknown {
  if (field === 'id') return id;
  const stored = row.get(field);
  switch (type.fields[field as keyof Record].stored) {
    case 'rich text':
      return stored instanceof Y.XmlFragment ? readFragment(stored) : undefined;
    case 'set':
      return stored instanceof Y.Map ? [...stored.keys()] : undefined;
    case 'value':
      return stored;
  }
}

/** Writes what is given, except the id: it is the key under which the record lies. */
function writeFields<Record extends { readonly id: string }>(
  type: RecordType<Record>,
  row: Y.Map<unknown>,
  values: Partial<Record>,
): void {
  for (const [field, value] of Object.entries(values)) {
    if (field !== 'id') writeField(type, row, field as keyof Record & string, value);
  }
}

function writeField<Record extends { readonly id: string }>(
  type: RecordType<Record>,
  row: Y.Map<unknown>,
  field: keyof Record & string,
  value: unknown,
): void {
  switch (type.fields[field].stored) {
    case 'rich text':
      writeFragment(nested(row, field, Y.XmlFragment), value as RichText);
      return;
    case 'set':
      writeSet(nested(row, field, Y.Map<true>), value as readonly string[]);
      return;
    case 'value':
      row.set(field, wellFormed(value));
  }
}

/** Made once, with the record, by the one browser that creates it: never "create if missing" by two. */
function nested<Shared extends Y.XmlFragment | Y.Map<true>>(
  row: Y.Map<unknown>,
  field: string,
  Kind: new () => Shared,
): Shared {
  const stored = row.get(field);
  if (stored instanceof Kind) return stored;
  const made = new Kind();
  row.set(field, made);
  return made;
}

/** Adds and takes away only the difference, so that what two people add at once is all kept. */
function writeSet(stored: Y.Map<true>, members: readonly string[]): void {
  for (const member of [...stored.keys()]) if (!members.includes(member)) stored.delete(member);
  for (const member of members) if (!stored.has(member)) stored.set(member, true);
}
