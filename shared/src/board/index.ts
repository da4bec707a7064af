export { type BoardLayout, layoutBoard } from '../cluster/index.ts';
export * from './board.ts';
export * from './counts.ts';
export * from './erase.ts';
export * from './records.ts';
export * from './state.ts';
export * from './table.ts';
export * from './undo.ts';
export * from './watch-words.ts';
