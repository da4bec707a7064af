export * from './author.ts';
export * from './commands.ts';
export * from './record.ts';
