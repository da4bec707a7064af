export * from './file-text.ts';
export * from './list-items.ts';
export * from './rich-text.ts';
