import type { Schema, Schemas } from '../schema/schemas.ts';

/** How content travels, and so what code gets to see. */
export type MediaKind =
  /** Parsed and validated. */
  | 'json'
  /** `application/x-www-form-urlencoded`: an object, parsed and validated. */
  | 'form'
  /** `multipart/form-data`: an object whose files are Blobs, parsed and validated. */
  | 'multipart'
  /** A string. */
  | 'text'
  /** A Uint8Array. */
  | 'bytes';

export interface Media {
  /** As in the document, in lower case and without parameters. */
  readonly mediaType: string;
  readonly kind: MediaKind;
  /** What a valid value of it has to fit; undefined for text and bytes, which are not validated. */
  readonly schema: Schema | undefined;
  /** The type of its values, as source; the names in it are those of models. */
  readonly type: string;
  /** What the texts of a form are read as; undefined for anything else. */
  readonly form: Shape | undefined;
  /** Properties of a form that are not written the usual way. */
  readonly encoding: Readonly<Record<string, ParameterStyle>>;
}

export interface Body {
  readonly required: boolean;
  readonly description: string;
  /** JSON first. */
  readonly contents: readonly [Media, ...Media[]];
  readonly maxBytes: number;
}

export type Style = 'simple' | 'label' | 'matrix' | 'form' | 'spaceDelimited' | 'pipeDelimited' | 'deepObject' | 'json';

export interface ParameterStyle {
  readonly style: Style;
  readonly explode: boolean;
}

export type Location = 'path' | 'query' | 'header' | 'cookie';

export interface Parameter extends ParameterStyle {
  readonly name: string;
  readonly in: Location;
  readonly required: boolean;
  readonly description: string;
  readonly deprecated: boolean;
  readonly schema: Schema;
  readonly type: string;
  /** What its text is read as, most specific first: the types that its schema allows. */
  readonly shape: Shape;
  readonly allowReserved: boolean;
  /** The name of the client's argument, for a path parameter. */
  readonly argument: string;
}

/** What the text of a value is converted to. */
export interface Shape {
  /** Any of `null`, `boolean`, `number`, `string`, `array`, `object`. */
  readonly types: readonly string[];
  readonly items: Shape | undefined;
  readonly properties: Readonly<Record<string, Shape>>;
  /** Of names that are not listed; undefined if there are none. */
  readonly others: Shape | undefined;
  readonly isUuid: boolean;
}

export interface ResponseHeader extends ParameterStyle {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly type: string;
  readonly shape: Shape;
}

export interface Answer {
  /** `200`, `2XX` or `default`. */
  readonly key: string;
  /** Empty without content. JSON first. */
  readonly contents: readonly Media[];
  readonly headers: readonly ResponseHeader[];
  readonly description: string;
}

export interface SecurityScheme {
  readonly name: string;
  /** How its credential is sent. */
  readonly kind: 'header' | 'query' | 'cookie' | 'bearer' | 'basic' | 'http' | 'none';
  /** The header, parameter or cookie of a key; the scheme of the `Authorization` header for `http`. */
  readonly parameter: string;
  readonly description: string;
}

/** All of these schemes are needed, with their scopes. */
export type Requirement = Readonly<Record<string, readonly string[]>>;

export interface Pagination {
  readonly limit: string;
  readonly cursor: string;
  readonly pageSize: number;
}

export interface Operation {
  readonly id: string;
  /** Begins the names of its types. */
  readonly typeName: string;
  /** In capitals. */
  readonly method: string;
  readonly path: string;
  readonly group: string;
  readonly clientMethod: string;
  readonly scope: string | undefined;
  /** Whether it can be sent again as it is, with a key in a header, or not at all. */
  readonly idempotency: 'natural' | 'key' | 'none';
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly pathParameters: readonly Parameter[];
  readonly queryParameters: readonly Parameter[];
  readonly headerParameters: readonly Parameter[];
  readonly cookieParameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly bulk: { readonly items: string; readonly maxItems: number } | undefined;
  readonly pagination: Pagination | undefined;
  readonly answers: readonly [Answer, ...Answer[]];
  /** Alternatives; empty for an operation that is open to all. */
  readonly security: readonly Requirement[];
  /** The address of the server that serves this operation alone; undefined for that of the document. */
  readonly server: string | undefined;
  /** Whether successful responses have an `ETag`. */
  readonly isTagged: boolean;
  /** Whether the request may depend on the `ETag` of what it changes. */
  readonly takesMatch: boolean;
}

/** A type that a request or response has, and no component. */
export interface NamedType {
  readonly name: string;
  readonly schema: Schema;
  readonly description: string;
}

/** `x-wafermark-retry`. Delays are in milliseconds. */
export interface Retry {
  readonly statuses: readonly number[];
  readonly maxRetries: number;
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  readonly maxRetryDelayMs: number;
}

/** `x-wafermark-rate-limit` */
export interface RateLimit {
  readonly policy: string;
  readonly windowSeconds: number;
  readonly setting: string;
}

export interface Problem {
  readonly type: string;
  readonly title: string;
}

/** A document, with everything that emitters need resolved. */
export interface Model {
  readonly title: string;
  readonly version: string;
  /** Undefined if the document has no server, or only one relative to its own address. */
  readonly baseUrl: string | undefined;
  readonly schemas: Schemas;
  readonly types: readonly NamedType[];
  readonly operations: readonly Operation[];
  readonly securitySchemes: readonly SecurityScheme[];
  readonly limits: Readonly<Record<string, number>>;
  readonly rateLimit: RateLimit | undefined;
  readonly retry: Retry;
  readonly problems: Readonly<Record<string, Problem>>;
  /** Identifies a request, in requests and in every response. */
  readonly requestIdHeader: string | undefined;
  /** Makes a POST safe to retry. */
  readonly idempotencyKeyHeader: string | undefined;
  /** Marks the response to a retried POST as that of the first request. */
  readonly replayedHeader: string | undefined;
}
