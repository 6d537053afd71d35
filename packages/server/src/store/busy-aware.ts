import { StoreBusyError } from './store.ts';

type Methods = { readonly [name: string]: (...args: never[]) => Promise<unknown> };

/** The same methods, throwing `StoreBusyError` where SQLite says that another process holds the file. */
export function busyAware<T extends { readonly [K in keyof T]: Methods[string] }>(store: T): T {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...args: unknown[]) => {
        try {
          return await Reflect.apply(method, target, args);
        } catch (error) {
          throw isBusy(error) ? new StoreBusyError('Another process is writing', { cause: error }) : error;
        }
      };
    },
  });
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
