export * from './arrangement.ts';
export * from './commands.ts';
export * from './layout.ts';
export * from './rearrange.ts';
export * from './tidy.ts';
