import type { ApiPromise, WithResponse } from '@wafermark/generated/client/client.ts';

/**
 * The promise for the data of a call, from which the whole response can be had. A native promise with a method, and not a subclass: only
 * then does an error's stack lead back to the `await` in the caller's code.
 */
export function createApiPromise<Data>(call: Promise<WithResponse<Data>>): ApiPromise<Data> {
  const data = dataOf(call);
  const withResponse = (): Promise<WithResponse<Data>> => {
    ignoreRejection(data);
    return call;
  };
  return Object.assign(data, { withResponse });
}

async function dataOf<Data>(call: Promise<WithResponse<Data>>): Promise<Data> {
  return (await call).data;
}

/** For a promise whose rejection is reported through another one. */
export function ignoreRejection(promise: Promise<unknown>): void {
  promise.catch(() => undefined);
}
