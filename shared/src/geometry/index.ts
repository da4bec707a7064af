export * from './box.ts';
export * from './order.ts';
