export * from './columns.ts';
export * from './duplicates.ts';
export * from './import-rows.ts';
export * from './plan.ts';
export * from './role.ts';
export * from './row.ts';
