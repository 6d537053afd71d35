import type { ApiPromise as PublicPromise, WithResponse } from '@wafermark/generated/client.ts';

/** Gives the data of a call when awaited, and the whole of it when asked for. */
export class ApiPromise<Data> extends Promise<Data> implements PublicPromise<Data> {
  readonly #call: Promise<WithResponse<Data>>;

  /** What \`then\` gives is an ordinary promise. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  /** Never settles by itself: `then`, through which all else goes, is that of the call, so that no rejection is reported twice. */
  constructor(call: Promise<WithResponse<Data>>) {
    super(() => undefined);
    this.#call = call;
  }

  // biome-ignore lint/suspicious/noThenProperty: a promise has it, and this one is another's
  override then<Then = Data, Catch = never>(
    onFulfilled?: ((data: Data) => Then | PromiseLike<Then>) | null,
    onRejected?: ((reason: unknown) => Catch | PromiseLike<Catch>) | null,
  ): Promise<Then | Catch> {
    // One promise fewer where it counts, which is `await`.
    return onFulfilled
      ? this.#call.then(({ data }) => onFulfilled(data), onRejected)
      : this.#call.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  withResponse(): Promise<WithResponse<Data>> {
    return this.#call;
  }
}
