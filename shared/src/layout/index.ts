export * from './card-size.ts';
export * from './measure.ts';
export * from './rows.ts';
export * from './shown-words.ts';
export * from './spread.ts';
export * from './theme-layout.ts';
