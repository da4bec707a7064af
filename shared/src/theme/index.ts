export * from './commands.ts';
export * from './record.ts';
export * from './standing.ts';
