export * from './facts.ts';
export * from './json.ts';
export * from './options.ts';
