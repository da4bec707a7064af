export * from './board.ts';
export * from './counts.ts';
export * from './layout.ts';
export * from './records.ts';
export * from './state.ts';
export * from './table.ts';
