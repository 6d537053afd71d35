import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import type { RequestOptions, Wafermark } from '../src/index.ts';

export const SAMPLE = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
export const ANNOTATION = 'd4c3b2a1-8765-ba09-fedc-0987654321ba';
export const KEY = 'wk_live_5up3r-s3cret/key=';

type Call = (client: Wafermark, options?: RequestOptions) => Promise<unknown>;

/** What a reference points to. */
const at = (ref: string): Readonly<Record<string, unknown>> =>
  ref
    .split('/')
    .slice(1)
    .reduce((value, name) => Object(Reflect.get(value, name)), Object(document));

interface Described {
  readonly operationId?: string;
  readonly 'x-wafermark-method'?: string;
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly examples: object } } };
  readonly parameters?: readonly { readonly $ref: string }[];
}

interface Called {
  readonly operationId: OperationId;
  /** Group and name of the method that the document names. */
  readonly method: readonly [group: string, name: string];
  /** The ids above, and the first example of a body. */
  readonly args: readonly unknown[];
}

function calledOf(path: string, operation: Described): readonly Called[] {
  const { operationId, 'x-wafermark-method': method = '', requestBody, parameters = [] } = operation;
  if (operationId === undefined) return [];
  const ids = path.includes('{annotation_id}')
    ? [SAMPLE, ANNOTATION]
    : path.includes('{physical_sample_id}')
      ? [SAMPLE]
      : [];
  const [example] = Object.values(requestBody?.content['application/json'].examples ?? {});
  const query = parameters.map(({ $ref }) => at($ref)).filter((parameter) => parameter['in'] === 'query');
  const required = query.filter((parameter) => parameter['required'] === true);
  const filter = Object.fromEntries(required.map((parameter) => [parameter['name'], parameter['example']]));
  const more = requestBody === undefined ? (query.length === 0 ? [] : [filter]) : [at(example.$ref)['value']];
  const [group = '', name = ''] = method.split('.');
  // The table of operations has the same ids.
  return [{ operationId: operationId as OperationId, method: [group, name], args: [...ids, ...more] }];
}

const CALLED = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.values(item).flatMap((operation: unknown) => calledOf(path, Object(operation))),
);

/** What every operation is called with. */
// The keys of the table of operations.
export const ARGUMENTS: Readonly<Record<OperationId, readonly unknown[]>> = Object.fromEntries(
  CALLED.map(({ operationId, args }) => [operationId, args]),
) as Record<OperationId, readonly unknown[]>;

/** A call of every operation by its method. */
export const CALLS: Readonly<Record<OperationId, Call>> = Object.fromEntries(
  CALLED.map(({ operationId, method: [group, name], args }): readonly [OperationId, Call] => [
    operationId,
    (client, options) => Object(client)[group][name](...args, options),
  ]),
) as Record<OperationId, Call>;

export const OPERATION_IDS = Object.keys(OPERATIONS).filter((id): id is OperationId => id in CALLS);

/** The path that an operation is documented to have, with the ids of {@link CALLS}. */
export function pathOf(operation: OperationId): string {
  return OPERATIONS[operation].path.replace('{physical_sample_id}', SAMPLE).replace('{annotation_id}', ANNOTATION);
}

/** What a promise rejects with; fails when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const nothing = Symbol('resolved');
  const reason = await promise.then(
    () => nothing,
    (error: unknown) => error,
  );
  if (reason === nothing) {
    throw new Error('expected a rejection, but the promise resolved');
  }
  return reason;
}

/** An annotation as the server answers it, as far as tests look at it. */
export const STORED = { id: ANNOTATION, property_name: 'thickness', property_value: 25.1 };
/** The body that the tests create. */
export const NEW = { property_name: 'thickness', property_value: 25.1 };
