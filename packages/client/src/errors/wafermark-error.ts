/**
 * The base class of every error of this package. No error holds the API key, in its message or in anything attached to it.
 *
 * `structuredClone` and `postMessage` keep only the message, stack and cause of an error: send {@link toJSON} to a worker instead.
 */
export class WafermarkError extends Error {
  /** On the prototype and as a literal, because minifiers rename classes. */
  override get name(): string {
    return 'WafermarkError';
  }

  /** The name, message and fields, for logs and for other threads; `JSON.stringify` omits the message of a plain error. */
  toJSON(): Readonly<Record<string, unknown>> {
    const json: Record<string, unknown> = { name: this.name, message: this.message };
    return Object.assign(json, this);
  }
}

/** The client cannot be created with these options: no API key, an invalid base URL, a number out of range. Says what to set. */
export class ConfigurationError extends WafermarkError {
  override get name(): string {
    return 'ConfigurationError';
  }
}

/** An argument of a call cannot be sent, such as an empty id or `NaN`. Nothing has been sent. */
export class ArgumentError extends WafermarkError {
  /** JSON Pointer (RFC 6901) to the value within the request body; undefined for all other arguments. */
  readonly pointer: string | undefined;

  override get name(): string {
    return 'ArgumentError';
  }

  constructor(message: string, options: ErrorOptions & { readonly pointer?: string } = {}) {
    super(message, options);
    this.pointer = options.pointer;
  }
}
