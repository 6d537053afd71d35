/**
 * What every error of this package is, so that one `instanceof` tells them from all others. None carries the API key, neither in
 * its message nor in anything that hangs on it.
 */
export class WafermarkError extends Error {
  /** On the prototype, and in so many words, since a minifier may change the name of the class. */
  override get name(): string {
    return 'WafermarkError';
  }

  /** The message and the fields, for logs; `JSON.stringify` of a plain error leaves the message out. */
  toJSON(): Readonly<Record<string, unknown>> {
    const json: Record<string, unknown> = { name: this.name, message: this.message };
    return Object.assign(json, this);
  }
}
