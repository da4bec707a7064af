/** A store with some of its methods in another way. Its own are made when they are called, so they cannot be spread. */
export function overStore<Store extends object>(store: Store, methods: Partial<Store>): Store {
  return new Proxy(store, { get: (under, name) => Reflect.get(methods, name) ?? Reflect.get(under, name) });
}
