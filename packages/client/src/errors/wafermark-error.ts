/**
 * What every error of this package is, so that one `instanceof` tells them from all others. None carries the API key, neither in
 * its message nor in anything that hangs on it.
 */
export class WafermarkError extends Error {
  static {
    // On the prototype, where the stack finds it; the name of the class may be lost to a minifier.
    WafermarkError.prototype.name = 'WafermarkError';
  }

  /** The message and the fields, for logs; `JSON.stringify` of a plain error leaves the message out. */
  toJSON(): Readonly<Record<string, unknown>> {
    const json: Record<string, unknown> = { name: this.name, message: this.message };
    return Object.assign(json, this);
  }
}
