export * from './commands.ts';
export * from './record.ts';
