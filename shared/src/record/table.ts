/** All records of one kind, as commands see them. `update` writes only the fields it is given. */
export interface Table<Record extends { readonly id: string }> {
  readonly size: number;
  get(id: Record['id']): Record | undefined;
  all(): Iterable<Record>;
  create(record: Record): void;
  update(id: Record['id'], changes: Partial<Omit<Record, 'id'>>): void;
}
