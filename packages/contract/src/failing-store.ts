import type { Store } from '@wafermark/server';

/** The failing store's error message, which must not reach a client. */
export const FAILURE = 'SQLITE_CORRUPT: database disk image /tmp/secret/wafermark.db is malformed';

/** A store whose methods all fail, with a confidential message, while `isFailing` returns true. */
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
