import * as Y from 'yjs';
import { isId, isSomeId } from '../id/index.ts';
import type { Field, RecordType } from '../record/index.ts';
import { recordTypes } from './board.ts';

/** Where in a board something lies. `unknown`: where no version of Heard looks, so that nobody can know what it is. */
export type Place =
  | {
      readonly kind: 'value';
      readonly row: Y.Map<unknown>;
      readonly name: string;
      readonly field: Field<unknown>;
    }
  | { readonly kind: 'record' | 'part' | 'member' | 'attribute' | 'text' | 'unknown' };

export interface Places {
  of(item: Y.Item): Place;
  /** Deletes what lies in unknown places. */
  deleteUnknown(transaction: Y.Transaction): void;
  /** Leaves of it, once it is deleted, not even the name under which it lay. */
  buryUnknown(): void;
}

type Shared = Y.AbstractType<unknown>;

/** What the editor may say of a node; it is how a numbered list counts. */
const attributes = ['start', 'type'];

export function placesOf(doc: Y.Doc): Places {
  const tables = new Map<Shared, RecordType<{ readonly id: string }>>();
  for (const [name, type] of Object.entries(recordTypes)) {
    tables.set(doc.getMap(name) as unknown as Shared, type as unknown as RecordType<{ readonly id: string }>);
  }
  const of = ({ parent, parentSub }: Y.Item): Place => {
    const lies = parent as Shared;
    const table = tables.get(lies);
    if (table) return { kind: isId(table.kind, parentSub) ? 'record' : 'unknown' };
    if (lies.parent === null) return { kind: 'unknown' };
    const type = tables.get(lies.parent as Shared);
    return type ? inRecord(type, lies, parentSub) : within(lies, parentSub);
  };
  const unknown = () =>
    [...doc.store.clients.values()]
      .flat()
      .filter((struct) => struct instanceof Y.Item && struct.parent !== null && of(struct).kind === 'unknown')
      .map((struct) => struct as Y.Item);
  return {
    of,
    deleteUnknown(transaction) {
      for (const item of unknown()) item.delete(transaction);
    },
    buryUnknown() {
      for (const item of unknown()) item.gc(doc.store, true);
    },
  };
}

function inRecord(type: RecordType<{ readonly id: string }>, row: Shared, name: string | null): Place {
  const fields = type.fields as Readonly<Record<string, Field<unknown>>>;
  const field = name === null || name === 'id' || !Object.hasOwn(fields, name) ? undefined : fields[name];
  if (field === undefined || name === null || !(row instanceof Y.Map)) return { kind: 'unknown' };
  return field.stored === 'value' ? { kind: 'value', row, name, field } : { kind: 'part' };
}

/** Inside a set or a text. */
function within(parent: Shared, name: string | null): Place {
  if (name === null) return { kind: 'text' };
  if (parent instanceof Y.Map) return { kind: isSomeId(name) ? 'member' : 'unknown' };
  return { kind: attributes.includes(name) ? 'attribute' : 'unknown' };
}
