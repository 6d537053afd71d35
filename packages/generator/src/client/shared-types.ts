/** The types between methods and their transport, for a client that is given its transport. */
export const SHARED: string = `/** The parts of a response that users of the client get to see; its body has been read. */
export interface ResponseHead {
  readonly status: number;
  readonly statusText: string;
  readonly url: string;
  readonly headers: {
    get(name: string): string | null;
    has(name: string): boolean;
    forEach(each: (value: string, name: string) => void): void;
  };
}

/** The data of a call and how it was obtained. */
export interface WithResponse<Data> {
  readonly data: Data;
  readonly response: ResponseHead;
  /** Quote this when you ask about the call. */
  readonly requestId: string;
  /** How often the request was sent. */
  readonly attempts: number;
  /** Identifies this version of the data; undefined for what has no versions. For \`ifMatch\` of an update or a deletion. */
  readonly etag: string | undefined;
}

/** The data that a call returns. */
export interface ApiPromise<Data> extends Promise<Data> {
  /** The data together with the response. */
  withResponse(): Promise<WithResponse<Data>>;
}

/** A page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasNext: boolean;
  readonly response: ResponseHead;
  readonly requestId: string;
}

/** The list that the filter asks for when awaited. When iterated over, all items from here on, read page by page. */
export interface PagedPromise<Item> extends ApiPromise<Item[]>, AsyncIterable<Item> {
  /** Iterates over the pages. */
  pages(): AsyncIterable<Page<Item>>;
}

/** Options of a call that creates something. */
export interface KeyOptions {
  /** The server carries out calls with the same key only once. Default: a new key for each call, the same for all its attempts. */
  readonly idempotencyKey?: string | undefined;
}

/** Options of a call that changes something that is there. */
export interface MatchOptions {
  /** The \`etag\` that came with it: the call fails with status 412 if it has been changed since. Default: change it in any case. */
  readonly ifMatch?: string | undefined;
}

/** Options of a list that comes in pages, for iterating over it. */
export interface PageOptions {
  /** Ends after this many items. Default: none. */
  readonly maxItems?: number | undefined;
  /** Ends after this many pages. Default: none. */
  readonly maxPages?: number | undefined;
  /** How long the whole iteration may take, in milliseconds, with what the loop does in between. Default: none. */
  readonly iterationDeadline?: number | undefined;
}

/**
 * A request, and what is special about it.
 */
export interface ApiCall {
  readonly method: string;
  /** With the names of its parameters in braces. */
  readonly path: string;
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly header?: Readonly<Record<string, unknown>>;
    readonly cookie?: Readonly<Record<string, unknown>>;
  };
  /** How parameters are written that are not written the usual way: \`pipeDelimited\`, or \`form*\` with the asterisk of an exploded one. */
  readonly styles?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly behaviour: Behaviour;
  readonly options: object | undefined;
}

/**
 * Sends requests; the part of the transport that the methods use.
 */
export interface Api {
  call<Data>(call: ApiCall): Sent<Data>;
}

/**
 * A request on its way; the transport rejects if there is no data.
 */
export type Sent<Data> = Promise<{ readonly data?: Data }>;

/**
 * What a response holds: an object, an array of objects, any JSON, text, bytes, or nothing.
 */
export type Returned = 'object' | 'array' | 'json' | 'text' | 'bytes' | 'none';

/**
 * What an operation does beyond its path.
 */
export interface Behaviour {
  /** Undefined for a path that the document does not describe. */
  readonly id?: string;
  /** What a success holds, the status of one without a body, or what each of several statuses holds. Default: an object. */
  readonly returns?: Returned | 'anything' | number | Readonly<Record<string, Returned>>;
  /** A string property of every object that it returns. */
  readonly has?: string;
  /** Whether it needs an idempotency key to be repeated. Default: no, it is idempotent by nature. */
  readonly takesKey?: boolean;
  /** Whether it must not be repeated. */
  readonly once?: boolean;
  /** The media types of its responses. Default: JSON. */
  readonly accept?: string;
  /** The media type of its body. Default: \`application/json\`. */
  readonly sends?: string;
  /** How the body is written. Default: as JSON. */
  readonly writes?: 'form' | 'multipart' | 'text' | 'bytes';
  /** How the body is written under other media types than the first. */
  readonly others?: Readonly<Record<string, string>>;
  /** How fields of a form are written that are not written the usual way. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The names of the security schemes that it needs: all of one of these. Default: what the client has. */
  readonly needs?: readonly (readonly string[])[];
  /** The address that serves this operation alone. */
  readonly server?: string;
}

/**
 * The query parameters of a list that comes in pages.
 */
export interface PageParameters {
  readonly limit: string;
  readonly cursor: string;
  /** How many items a page has by default. */
  readonly pageSize: number;
}

/**
 * Turns requests into what the methods return.
 */
export interface Wrap<Options> {
  one<Data>(sent: Sent<Data>): ApiPromise<Data>;
  /** @param limit What the filter asks for. */
  pages<Item>(
    parameters: PageParameters,
    limit: number | undefined,
    options: (Options & PageOptions) | undefined,
    fetchPage: (
      page: { readonly limit?: number | undefined; readonly cursor?: string | undefined },
      options: Options | undefined,
    ) => Sent<Item[]>,
  ): PagedPromise<Item>;
}

/** What callers pass: optional fields may be undefined, arrays readonly, and free JSON of any object type. */
export type Input<Value> = unknown extends Value
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly Input<Item>[]
    : Value extends object
      ? IsOpaque<Value> extends true
        ? Value
        : string extends keyof Value
          ? null | [] | string extends Value[keyof Value]
            ? object
            : { readonly [Name in keyof Value]: Input<Value[Name]> | undefined }
          : { readonly [Name in keyof Value]: Input<Value[Name]> | UndefinedIfOptional<Value, Name> }
      : Value;
type UndefinedIfOptional<Value, Name extends keyof Value> = object extends Pick<Value, Name> ? undefined : never;
/** Files and bytes are passed on as they are. */
type IsOpaque<Value> = Value extends { readonly size: number; readonly type: string; slice(): unknown } | { readonly byteLength: number } ? true : false;`;
