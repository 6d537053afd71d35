import { type Checks, type OperationChecks, type WrittenSchema, writtenSchemas } from './checks/checked-schemas.ts';
import { type Document, type ParameterObject, resolve } from './document.ts';
import { type Operation, readOperations } from './operation.ts';
import { HEADER, importOf, literal } from './source.ts';

/**
 * The validation rules for the request and responses of each operation.
 * @param quick The schemas with a quick writer.
 */
export function emitRules(document: Document, checks: Checks, quick: readonly string[]): string {
  const rows = readOperations(document).map((operation) => {
    const names = checks.operations[operation.id];
    if (names === undefined) throw new Error(`${operation.id} has no checks`);
    return { id: operation.id, operation, names };
  });
  const written = writtenSchemas(checks);
  const writers = written.map((schema) => emitWriter(schema, quick)).join('\n');
  return `${HEADER}
import { all, first } from './checks.js';
import type { OperationId } from './operations.ts';
${importOf(
  quick.map((name) => `quick${name}`),
  './quick-writers.ts',
  writers,
)}
import { type AnswerRules, type RequestRule, writer } from './rule.ts';
${importOf(
  written.map(({ component }) => `write${component}`),
  './writers.ts',
  writers,
)}

${writers}

export const REQUESTS: Readonly<Record<OperationId, RequestRule>> = {
${rows.map(({ id, operation, names }) => `${id}: ${emitRequest(document, operation, names)},`).join('\n')}
};

export const ANSWERS: Readonly<Record<OperationId, AnswerRules>> = {
${rows.map(({ id, names }) => `${id}: ${emitAnswers(names)},`).join('\n')}
};
`;
}

const pair = (name: string): string => `first: first.${name}, all: all.${name}`;

function emitRequest(document: Document, operation: Operation, names: OperationChecks): string {
  const { pathParameters, queryParameters, headerParameters } = operation;
  return `{
path: { ${pair(names.path)}, ${reading(document, pathParameters)} },
query: { ${pair(names.query)}, ${reading(document, queryParameters)} },
header: { ${pair(names.header)}, ${reading(document, headerParameters)} },
headerNames: ${literal(headerParameters.map(({ name }) => name))},
body: ${emitBody(names.body)},
}`;
}

function reading(document: Document, list: readonly ParameterObject[]): string {
  const parameters = list.map(({ name, schema }) => ({ name, schema: resolve(document, schema) }));
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

function emitWriter({ check, component }: WrittenSchema, quick: readonly string[]): string {
  const quickly = quick.includes(check) ? `, quick${check}` : '';
  return `const ${writerName(check)} = writer({ ${pair(check)} }, write${component}${quickly});`;
}

const writerName = (check: string): string => `${check.charAt(0).toLowerCase()}${check.slice(1)}Writer`;

function emitAnswers({ answers }: OperationChecks): string {
  const rows = Object.entries(answers).map(([status, answer]) => {
    if (answer === undefined) return `${status}: undefined,`;
    if (typeof answer === 'string') return `${status}: ${writerName(answer)},`;
    return `${status}: { list: { ${pair(answer.list)} }, item: ${writerName(answer.item)} },`;
  });
  return `{\n${rows.join('\n')}\n}`;
}
