export * from './box.ts';
export * from './order.ts';
export * from './strays.ts';
