/** The same store, seen from inside the worker: every method answers at once instead of promising. */
export type Synchronous<Store> = {
  readonly [Method in keyof Store]: Store[Method] extends (...inputs: infer Inputs) => Promise<infer Result>
    ? (...inputs: Inputs) => Result
    : never;
};
