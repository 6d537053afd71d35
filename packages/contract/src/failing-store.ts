import type { Store } from '@wafermark/server';

/** What the failing store says: all that must not reach a client. */
export const FAILURE = 'SQLITE_CORRUPT: database disk image /tmp/secret/wafermark.db is malformed';

/** A store of which every method fails, with a message that must stay inside, for as long as `isFailing` says so. */
export function failingStore(store: Store, isFailing: () => boolean): Store {
  return failing(store, isFailing);
}

function failing<T extends object>(target: T, isFailing: () => boolean): T {
  return new Proxy(target, {
    get(object, name, receiver) {
      const value: unknown = Reflect.get(object, name, receiver);
      if (typeof value === 'object' && value !== null) return failing(value, isFailing);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (isFailing()) throw new Error(FAILURE);
        return Reflect.apply(value, object, args);
      };
    },
  });
}
