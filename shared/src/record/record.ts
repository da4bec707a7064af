import type { IdKind } from '../id/index.ts';
import type { Field } from './field.ts';

type Fields = Readonly<Record<string, Field<unknown>>>;

/** Decoded fields of a record, by name. */
type SomeFields = Readonly<Record<string, unknown>>;

/** A record defined once: its type, its reading and its defaults all come from the fields. */
export interface RecordType<Record extends { readonly id: string }> {
  readonly kind: IdKind;
  readonly fields: { readonly [Name in keyof Record]: Field<Record[Name]> };
  /**
   * Builds a plain object of exactly the known fields; undefined where a field without fallback is unreadable.
   * Unknown keys are never looked at, so nothing that was smuggled in reaches the application. What is `known` already is
   * taken over as it is.
   */
  readonly decode: (read: (field: string) => unknown, known?: SomeFields) => Record | undefined;
}

type ValueOf<Definition> = Definition extends Field<infer Value> ? Value : never;
type RecordOfFields<Definition extends Fields> = {
  readonly [Name in keyof Definition]: ValueOf<Definition[Name]>;
};

export function record<Definition extends Fields & { readonly id: Field<string> }>(
  kind: IdKind,
  fields: Definition,
): RecordType<RecordOfFields<Definition> & { readonly id: ValueOf<Definition['id']> }> {
  type Decoded = RecordOfFields<Definition> & { readonly id: ValueOf<Definition['id']> };
  const entries = Object.entries(fields);
  const decode = (read: (field: string) => unknown, known: SomeFields = {}): Decoded | undefined => {
    const built: Record<string, unknown> = {};
    for (const [name, field] of entries) {
      const decoded = known[name] ?? field.decode(read(name)) ?? field.fallback;
      if (decoded === undefined) return undefined;
      built[name] = decoded;
    }
    return built as Decoded;
  };
  return { kind, fields: fields as unknown as RecordType<Decoded>['fields'], decode };
}

export type RecordOf<Type> = Type extends RecordType<infer Record> ? Record : never;
