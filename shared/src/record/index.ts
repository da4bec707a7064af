export * from './command.ts';
export * from './field.ts';
export * from './record.ts';
export * from './table.ts';
