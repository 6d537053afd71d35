import type { Operation } from './operation.ts';
import { docComment, HEADER, modelNames, pascal } from './source.ts';

/** One client method per operation, in groups, each with a signature of its own so that no typo passes. */
export function emitClient(operations: readonly Operation[]): string {
  const groups = [...new Set(operations.map(({ group }) => group))].sort();
  const filters = operations.filter(({ queryParameters }) => queryParameters.length > 0);
  const models = modelNames(operations.map((operation) => ({ ...operation, answers: [operation.success] })));
  return `${HEADER}
import type { Client } from 'openapi-fetch';
import type { ${models.join(', ')} } from './models.ts';
import type { operations, paths } from './schema.ts';

${filters.map(emitFilter).join('\n\n')}

/** Waits for an answer and gives its data; the transport has thrown already where there is none. */
export type Unwrap = <Data>(call: Promise<{ readonly data?: Data; readonly response: Response }>) => Promise<Data>;

${groups
  .map((group) =>
    emitGroup(
      operations.filter((operation) => operation.group === group),
      group,
    ),
  )
  .join('\n\n')}
`;
}

function emitFilter({ id, queryParameters }: Operation): string {
  const names = queryParameters.map(({ name }) => `\`${name}\``).join(', ');
  return `/** Query of \`${id}\`: ${names}. */
export type ${pascal(id)}Filter = NonNullable<operations['${id}']['parameters']['query']>;`;
}

function emitGroup(operations: readonly Operation[], group: string): string {
  const name = `${pascal(group)}Methods`;
  return `export interface ${name}<Options> {
${operations.map(emitSignature).join('\n\n')}
}

export function create${name}<Options extends object>(api: Client<paths>, unwrap: Unwrap): ${name}<Options> {
  return {
${operations.map(emitMethod).join('\n')}
  };
}`;
}

function emitSignature(operation: Operation): string {
  const { clientMethod, summary, description, pathParameters, answers, success, method, path } = operation;
  const failures = answers.filter(({ status }) => status >= 400).map(({ status }) => status);
  const doc = docComment([
    `${summary}.`,
    '',
    description,
    '',
    `\`${method} ${path}\``,
    ...pathParameters.map((p) => `@param ${argumentName(p)} ${p.description} A UUID.`),
    `@throws {ApiError} with status ${failures.join(', ')}`,
    '@throws {ConnectionError} when no answer came',
  ]);
  return `${doc}\n${clientMethod}(${signature(operation)}): Promise<${success.type}>;`;
}

function signature(operation: Operation): string {
  return [
    ...operation.pathParameters.map((parameter) => `${argumentName(parameter)}: string`),
    ...(operation.body === undefined ? [] : [`body: ${operation.body.type}`]),
    ...(operation.queryParameters.length === 0 ? [] : [`filter?: ${pascal(operation.id)}Filter`]),
    'options?: Options',
  ].join(', ');
}

function emitMethod(operation: Operation): string {
  const { id, clientMethod, method, path, pathParameters, queryParameters, body } = operation;
  const names = [
    ...pathParameters.map(argumentName),
    ...(body === undefined ? [] : ['body']),
    ...(queryParameters.length === 0 ? [] : ['filter']),
    'options',
  ];
  const pathValues = pathParameters.map((parameter) => `${parameter.name}: ${argumentName(parameter)}`).join(', ');
  const params = [
    ...(pathParameters.length === 0 ? [] : [`path: { ${pathValues} }`]),
    ...(queryParameters.length === 0 ? [] : ['...(filter === undefined ? {} : { query: filter })']),
  ];
  const init = [
    ...(params.length === 0 ? [] : [`params: { ${params.join(', ')} }`]),
    ...(body === undefined ? [] : ['body']),
    `operation: '${id}'`,
    'options',
  ];
  return `${clientMethod}: (${names.join(', ')}) => unwrap(api.${method}('${path}', { ${init.join(', ')} })),`;
}

function argumentName(parameter: Operation['pathParameters'][number]): string {
  return parameter['x-wafermark-argument'] ?? parameter.name;
}
