import { type Checks, type OperationChecks, writtenSchemas } from './checks/checked-schemas.ts';
import type { ParameterObject } from './document.ts';
import type { Operation } from './operation.ts';
import { HEADER, literal } from './source.ts';

/**
 * What the request and the answers of each operation are held against.
 * @param quick The schemas that there is a quick writer for.
 */
export function emitRules(operations: readonly Operation[], checks: Checks, quick: readonly string[]): string {
  const rows = operations.map((operation) => {
    const names = checks.operations[operation.id];
    if (names === undefined) throw new Error(`${operation.id} has no checks`);
    return { id: operation.id, operation, names };
  });
  return `${HEADER}
import { all, first } from './checks.js';
import type { OperationId } from './operations.ts';
import * as quick from './quick-writers.ts';
import { type AnswerRules, type RequestRule, writer } from './rule.ts';
import * as writers from './writers.ts';

${writtenSchemas(checks)
  .map((name) => emitWriter(name, quick))
  .join('\n')}

export const REQUESTS: Readonly<Record<OperationId, RequestRule>> = {
${rows.map(({ id, operation, names }) => `${id}: ${emitRequest(operation, names)},`).join('\n')}
};

export const ANSWERS: Readonly<Record<OperationId, AnswerRules>> = {
${rows.map(({ id, names }) => `${id}: ${emitAnswers(names)},`).join('\n')}
};
`;
}

const pair = (name: string): string => `first: first.${name}, all: all.${name}`;

function emitRequest(operation: Operation, names: OperationChecks): string {
  const { pathParameters, queryParameters, headerParameters } = operation;
  return `{
path: { ${pair(names.path)}, ${reading(pathParameters)} },
query: { ${pair(names.query)}, ${reading(queryParameters)} },
header: { ${pair(names.header)}, ${reading(headerParameters)} },
headerNames: ${literal(headerParameters.map(({ name }) => name))},
body: ${emitBody(names.body)},
}`;
}

function reading(parameters: readonly ParameterObject[]): string {
  const readers = parameters.flatMap(({ name, schema }) => {
    const types = [schema.type].flat();
    if (types.includes('number') || types.includes('integer')) return [[name, 'number']];
    return types.includes('boolean') ? [[name, 'boolean']] : [];
  });
  const uuids = parameters.filter(({ schema }) => schema.format === 'uuid').map(({ name }) => name);
  return `readers: ${literal(readers)}, uuids: ${literal(uuids)}`;
}

function emitBody(body: OperationChecks['body']): string {
  if (body === undefined) return 'undefined';
  if (typeof body === 'string') return `{ ${pair(body)} }`;
  return `{ array: ${literal(body.array)}, envelope: { ${pair(body.list)} }, item: { ${pair(body.item)} } }`;
}

const emitWriter = (name: string, quick: readonly string[]): string =>
  `const write${name} = writer({ ${pair(name)} }, writers.write${name}${quick.includes(name) ? `, quick.quick${name}` : ''});`;

function emitAnswers({ answers }: OperationChecks): string {
  const rows = Object.entries(answers).map(([status, answer]) => {
    if (answer === undefined) return `${status}: undefined,`;
    if (typeof answer === 'string') return `${status}: write${answer},`;
    return `${status}: { list: { ${pair(answer.list)} }, item: write${answer.item} },`;
  });
  return `{\n${rows.join('\n')}\n}`;
}
