import type { Wafermark } from '@wafermark/client';
import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { documented } from './document.ts';

/** The parts of a call, from the examples of the document. */
export interface Call {
  readonly sampleId: string;
  readonly annotationId: string;
  readonly query?: Readonly<Record<string, string | number | boolean>>;
  /** Valid for the operation's schema: the examples tests check every example before sending it. */
  readonly body?: unknown;
}

/**
 * Calls the method that the document names for an operation: with the ids in the path, and the body or the query, as the client's
 * methods take them.
 * @throws when the client has no such method
 */
export function callClient(client: Wafermark, id: OperationId, call: Call): Promise<unknown> {
  const { clientMethod, path, parameters, requestContent } = documented(id);
  const ids: Readonly<Record<string, string>> = { physical_sample_id: call.sampleId, annotation_id: call.annotationId };
  const exampleOf = (name: string): unknown => parameters.find((parameter) => parameter.name === name)?.example;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ids[name] ?? exampleOf(name));
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const required = inQuery.filter((parameter) => parameter.required).map(({ name, example }) => [name, example]);
  const query = inQuery.length === 0 ? [] : [{ ...Object.fromEntries(required), ...call.query }];
  const [group = '', name = ''] = clientMethod.split('.');
  const methods: unknown = Reflect.get(client, group);
  const method: unknown = typeof methods === 'object' && methods !== null ? Reflect.get(methods, name) : undefined;
  if (typeof method !== 'function') throw new Error(`The client has no method ${clientMethod}`);
  return Reflect.apply(method, methods, [...inPath, ...(Object.keys(requestContent).length > 0 ? [call.body] : query)]);
}
