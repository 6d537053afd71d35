import { randomUUID } from 'node:crypto';
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import { documented } from './document.ts';
import type { Harness } from './harness.ts';
import { KEYS } from './keys.ts';
import { finishedAfterStop, halfSent } from './late-requests.ts';
import type { Change } from './requests.ts';
import { type Answer, field } from './wire.ts';

/** The servers for provocations: a healthy one, one with a failing store, one with a short request timeout, and one that allows one request. */
export interface Scene {
  readonly healthy: Harness;
  readonly failing: Harness;
  readonly hurried: Harness;
  readonly limited: Harness;
}

/** Provokes a status of an operation in every possible way; empty if there is none. */
export type Provoke = (scene: Scene, id: OperationId) => Promise<readonly Answer[]>;

const WITHOUT = { read: KEYS.withoutRead, write: KEYS.withoutWrite, delete: KEYS.withoutDelete };

/** Bodies that differ from the operation's first example, for idempotency conflicts. */
const OTHER_BODIES: { readonly [id in OperationId]?: string } = {
  createPhysicalSample: '{"name":"another"}',
  createSampleAnnotation: '{"property_name":"another","property_value":1}',
  bulkCreateSampleAnnotations: '{"annotations":[{"property_name":"another","property_value":1}]}',
};

/** A body with one fault, if the operation takes an annotation. */
const UNFIT = '{"property_name":"thickness","property_value":25.1,"coord_x":"1.5"}';

/** Provocations for every status. A documented status without an entry fails the suite. */
export const PROVOCATIONS: Readonly<Record<number, Provoke>> = {
  200: ({ healthy }, id) => calls(healthy, id, [{}]),
  204: async ({ healthy }, id) => {
    const [created] = await calls(healthy, 'createSampleAnnotation', [{}]);
    const annotation_id = created === undefined ? '' : String(field(created, 'id'));
    return calls(healthy, id, [{ path: { annotation_id } }]);
  },
  304: async ({ healthy }, id) => {
    const [first] = await calls(healthy, id, [{}]);
    const etag = first?.headers.get('etag') ?? '';
    return calls(
      healthy,
      id,
      [etag, `W/${etag}`, `"another", ${etag}`, '*'].map((tag) => ({ headers: { 'if-none-match': tag } })),
    );
  },
  400: ({ healthy }, id) =>
    calls(healthy, id, [
      ...(takesBody(id) ? [{ body: '{"property_name": ' }, { body: '' }] : []),
      ...pathParameters(id).map((name) => ({ path: { [name]: '%zz' } })),
    ]),
  401: ({ healthy }, id) => calls(healthy, id, [{ key: null }, { key: '' }, { key: KEYS.admin.slice(0, -1) }]),
  403: ({ healthy }, id) => calls(healthy, id, [{ key: WITHOUT[OPERATIONS[id].scope] }]),
  404: ({ healthy }, id) =>
    calls(
      healthy,
      id,
      pathParameters(id).map((name) => ({ path: { [name]: randomUUID() } })),
    ),
  406: ({ healthy }, id) => calls(healthy, id, [{ headers: { accept: 'text/html' } }]),
  408: async ({ hurried }, id) => [await halfSent(hurried, id)],
  409: async ({ healthy }, id) => [
    ...(await usedKeys(healthy, id)),
    ...(await takenNames(healthy, id)),
    ...(await unchanged(healthy, id)),
  ],
  412: ({ healthy }, id) =>
    calls(
      healthy,
      id,
      ['"another"', 'W/"another", "a,b"'].map((tag) => ({ headers: { 'if-match': tag } })),
    ),
  413: ({ healthy }, id) =>
    calls(healthy, id, [tooLarge(id), { ...tooLarge(id), headers: { 'transfer-encoding': 'chunked' } }]),
  415: ({ healthy }, id) =>
    calls(healthy, id, [{ headers: { 'content-type': 'text/plain' } }, { headers: { 'content-type': undefined } }]),
  422: ({ healthy }, id) =>
    calls(healthy, id, [
      { query: 'no_such_parameter=1' },
      ...(takesBody(id) ? [{ body: '{"no_such_field":1}' }, { body: UNFIT }] : []),
      ...pathParameters(id).map((name) => ({ path: { [name]: 'no-uuid' } })),
    ]),
  429: async ({ limited }, id) => {
    const key = limited.newOrganisation();
    const [first] = await calls(limited, id, [{ key }]);
    if (first === undefined || first.status === 429) throw new Error(`The first call of ${id} should be admitted`);
    return calls(limited, id, [{ key }, { key, headers: { accept: 'text/html' } }]);
  },
  500: ({ failing }, id) => calls(failing, id, [{}]),
  503: async (_, id) => [await finishedAfterStop(id)],
};

/** An idempotency key that belongs to another request. */
async function usedKeys(healthy: Harness, id: OperationId): Promise<readonly Answer[]> {
  const body = OTHER_BODIES[id];
  if (body === undefined) return [];
  const headers = { 'idempotency-key': randomUUID() };
  const [first] = await calls(healthy, id, [{ headers }]);
  if (first?.status !== 200) throw new Error(`${id} should first return 200, but returned ${first?.status}`);
  return calls(healthy, id, [{ headers, body }]);
}

/** The name of the sample of the documentation's examples, for another sample. */
async function takenNames(healthy: Harness, id: OperationId): Promise<readonly Answer[]> {
  const body = '{"name":"GaAs-003"}';
  if (id === 'createPhysicalSample') return calls(healthy, id, [{ body }]);
  if (id !== 'updatePhysicalSample') return [];
  const [other] = await calls(healthy, 'createPhysicalSample', [{}]);
  return calls(healthy, id, [{ body, path: { physical_sample_id: String(other && field(other, 'id')) } }]);
}

/** An annotation that has no change to undo. */
async function unchanged(healthy: Harness, id: OperationId): Promise<readonly Answer[]> {
  if (id !== 'undoAnnotationChange') return [];
  const [created] = await calls(healthy, 'createSampleAnnotation', [{}]);
  const path = { annotation_id: String(created && field(created, 'id')) };
  return calls(healthy, id, [{ path, isUnprepared: true }]);
}

const calls = (harness: Harness, id: OperationId, changes: readonly Change[]): Promise<readonly Answer[]> =>
  Promise.all(changes.map((change) => harness.call(id, change)));

const takesBody = (id: OperationId): boolean => Object.keys(documented(id).requestContent).length > 0;

const pathParameters = (id: OperationId): readonly string[] =>
  documented(id)
    .parameters.filter((parameter) => parameter.in === 'path')
    .map(({ name }) => name);

function tooLarge(id: OperationId): Change {
  const operation = OPERATIONS[id];
  const limit = 'maxBodyBytes' in operation ? operation.maxBodyBytes : 0;
  return { body: Buffer.alloc(limit + 1, ' ') };
}
