import { setTimeout as sleep } from 'node:timers/promises';
import { StoreBusyError } from './store.ts';

/** How long to wait in all for another process that writes, and between attempts, in milliseconds. */
const PATIENCE = 5_000;
const PAUSE = 50;

type Method = (...args: never[]) => Promise<unknown>;

/**
 * The same methods, tried again while another process holds the file. The driver could wait as well, but nothing else would
 * run meanwhile: it is synchronous. A method that met a busy file has done nothing, since its transaction was taken back.
 * @throws {StoreBusyError} when the file stays busy
 */
export function busyAware<T extends { readonly [K in keyof T]: Method }>(store: T): T {
  return new Proxy(store, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) => patiently(() => Reflect.apply(method, target, args));
    },
  });
}

async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const started = performance.now();
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() - started > PATIENCE)
        throw new StoreBusyError('Another process is writing', { cause: error });
      await sleep(PAUSE);
    }
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
