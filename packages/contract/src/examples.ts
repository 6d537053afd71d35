import type { OperationId } from '@wafermark/generated/document/operations.ts';
import { DOCUMENTED, type Media } from './document.ts';
import type { Place } from './place.ts';

/** An example of the document, and its schema. */
export interface Example {
  /** Its location in the document, for people. */
  readonly title: string;
  readonly schema: Place;
  readonly value: unknown;
}

/** A documented request body and the response to it. */
export interface Dialogue {
  readonly id: OperationId;
  /** The example key shared by request and response. */
  readonly key: string;
  readonly request: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** Every example in the document: requests, responses, problems, parameters and headers. */
export const EXAMPLES: readonly Example[] = DOCUMENTED.flatMap(({ id, parameters, requestContent, responses }) => [
  ...parameters.map(({ name, schema, example }) => ({ title: `${id} parameter ${name}`, schema, value: example })),
  ...ofContent(`${id} request`, requestContent),
  ...Object.entries(responses).flatMap(([status, { headers, content }]) => [
    ...ofContent(`${id} ${status}`, content),
    ...headers.map(({ name, schema, example }) => ({ title: `${id} ${status} ${name}`, schema, value: example })),
  ]),
]);

/** Request examples, each with the response example of the same key; operations without a body, with each response. */
export const DIALOGUES: readonly Dialogue[] = DOCUMENTED.flatMap(({ id, requestContent, responses }) => {
  const [status = '', success] = Object.entries(responses).find(([code]) => Number(code) < 400) ?? [];
  const requests = Object.values(requestContent).flatMap(({ examples }) => Object.entries(examples));
  const answers = Object.values(success?.content ?? {}).flatMap(({ examples }) => Object.entries(examples));
  const find = (key: string): unknown => answers.find(([name]) => name === key)?.[1];
  if (requests.length > 0) {
    return requests.map(([key, request]) => ({ id, key, request, status: Number(status), response: find(key) }));
  }
  const silent = [['no content', undefined] as const];
  return (answers.length === 0 ? silent : answers).map(([key, response]) => ({
    id,
    key,
    request: undefined,
    status: Number(status),
    response,
  }));
});

function ofContent(title: string, content: Readonly<Record<string, Media>>): readonly Example[] {
  return Object.values(content).flatMap(({ schema, examples }) =>
    Object.entries(examples).map(([key, value]) => ({ title: `${title} ${key}`, schema, value })),
  );
}
