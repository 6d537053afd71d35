/** The parts of an OpenAPI document that the generator uses. The linter has already checked them. */

export interface SchemaObject {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly default?: unknown;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly required?: readonly string[];
  readonly description?: string;
}

export interface ParameterObject {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly description: string;
  readonly schema: SchemaObject;
  readonly 'x-wafermark-argument'?: string;
}

export interface ResponseObject {
  readonly $ref?: string;
  readonly description: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<
    Record<string, { readonly schema: SchemaObject; readonly example?: Readonly<Record<string, unknown>> }>
  >;
}

/** All of these schemes are required, with their scopes. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface OperationObject {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: SchemaObject }>>;
  };
  readonly responses: Readonly<Record<string, ResponseObject>>;
  readonly security?: readonly SecurityRequirement[];
  readonly 'x-wafermark-method': string;
  readonly 'x-wafermark-scope': string;
  readonly 'x-wafermark-idempotency': 'natural' | 'key';
  readonly 'x-wafermark-body-limit'?: string;
  readonly 'x-wafermark-bulk'?: { readonly items: string };
  readonly 'x-wafermark-pagination'?: { readonly limit: string; readonly cursor: string; readonly pageSize: number };
}

export type PathItemObject = { readonly parameters?: readonly ParameterObject[] } & Readonly<
  Record<string, OperationObject | undefined>
>;

export interface Document {
  readonly info: { readonly title: string; readonly version: string };
  readonly security?: readonly SecurityRequirement[];
  readonly servers: readonly [{ readonly url: string }, ...{ readonly url: string }[]];
  readonly paths: Readonly<Record<string, PathItemObject>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, SchemaObject>>;
    readonly securitySchemes: Readonly<
      Record<string, { readonly type: string; readonly in: string; readonly name: string }>
    >;
  };
  readonly 'x-wafermark-limits': Readonly<Record<string, number>>;
  readonly 'x-wafermark-rate-limit': {
    readonly policy: string;
    readonly windowSeconds: number;
    readonly setting: string;
  };
  readonly 'x-wafermark-retry': Readonly<Record<string, number | readonly number[]>>;
  readonly 'x-wafermark-problems': Readonly<Record<string, { readonly type: string; readonly title: string }>>;
}

/** Resolves a `$ref` within the document; a bundle has no others. */
export function resolve<T extends { readonly $ref?: string }>(document: Document, value: T): T {
  if (value.$ref === undefined) return value;
  let target: unknown = document;
  for (const segment of value.$ref.slice('#/'.length).split('/')) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    target = typeof target === 'object' && target !== null ? Reflect.get(target, name) : undefined;
  }
  if (target === undefined) throw new Error(`${value.$ref} cannot be resolved`);
  // The linter has checked that a reference points to an object of the expected kind.
  return target as T;
}
