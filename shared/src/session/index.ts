export * from './code.ts';
export * from './state.ts';
