export * from './arrangement.ts';
export * from './commands.ts';
