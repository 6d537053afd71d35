import {
  type Checks,
  type ContentChecks,
  type ListChecks,
  type OperationChecks,
  type WrittenSchema,
  writtenSchemas,
} from './checks/checked-schemas.ts';
import type { Body, Media, Model, Operation, Parameter, Shape } from './model/model.ts';
import { HEADER, importOf, literal, propertyName } from './source.ts';

/**
 * The validation rules for the request and responses of each operation.
 * @param quick The schemas with a quick writer.
 */
export function emitRules(model: Model, checks: Checks, quick: readonly string[]): string {
  const rows = model.operations.map((operation) => {
    const names = checks.operations[operation.id];
    if (names === undefined) throw new Error(`${operation.id} has no checks`);
    return { id: propertyName(operation.id), operation, names };
  });
  const written = writtenSchemas(model, checks);
  const writers = written.map((schema) => emitWriter(model, schema, quick)).join('\n');
  return `${HEADER}
import { all, first } from './checks.js';
import type { OperationId } from './operations.ts';
${importOf(
  quick.map((name) => `quick${name}`),
  './quick-writers.ts',
  writers,
)}
${
  written.length === 0
    ? "import type { AnswerRules, RequestRule } from './rule.ts';"
    : "import { type AnswerRules, type RequestRule, writer } from './rule.ts';"
}
${importOf(
  written.flatMap(({ component }) => (component === undefined ? [] : [`write${model.schemas.checkNameOf(component)}`])),
  './writers.ts',
  writers,
)}

${writers}

export const REQUESTS: Readonly<Record<OperationId, RequestRule>> = {
${rows.map(({ id, operation, names }) => `${id}: ${emitRequest(operation, names)},`).join('\n')}
};

export const ANSWERS: Readonly<Record<OperationId, AnswerRules>> = {
${rows.map(({ id, names, operation }) => `${id}: ${emitAnswers(operation, names)},`).join('\n')}
};

/** The media type of each response, by status, \`2XX\` and the like, or \`default\`. */
export const MEDIA_TYPES: Readonly<Record<OperationId, Readonly<Record<string, string>>>> = {
${rows.map(({ id, operation }) => `${id}: ${literal(mediaTypes(operation))},`).join('\n')}
};
`;
}

/** Of a range, what is most likely meant. */
const mediaTypes = ({ answers }: Operation): object =>
  Object.fromEntries(
    answers.flatMap(({ key, contents: [media] }) =>
      media === undefined
        ? []
        : [[key, media.mediaType.includes('*') ? DEFAULT_TYPE[media.kind] : media.mediaType] as const],
    ),
  );

const DEFAULT_TYPE = {
  json: 'application/json',
  text: 'text/plain',
  bytes: 'application/octet-stream',
  form: '',
  multipart: '',
} as const;

const pair = (name: string): string => `first: first.${name}, all: all.${name}`;

/** The status for a request that does not fit. */
const invalidStatus = ({ answers }: Operation): number => (answers.some(({ key }) => key === '422') ? 422 : 400);

function emitRequest(operation: Operation, names: OperationChecks): string {
  const { pathParameters, queryParameters, headerParameters, cookieParameters, body } = operation;
  return `{
path: { ${pair(names.path)}, ${reading(pathParameters)} },
query: { ${pair(names.query)}, ${reading(queryParameters)} },
header: { ${pair(names.header)}, ${reading(headerParameters)} },
cookie: { ${pair(names.cookie)}, ${reading(cookieParameters)} },
headerNames: ${literal(headerParameters.map(({ name }) => name))},
cookieNames: ${literal(cookieParameters.map(({ name }) => name))},
isRequired: ${body?.required ?? false},
maxBytes: ${body?.maxBytes ?? 0},
invalid: ${invalidStatus(operation)},
contents: [${names.body.map((content) => emitContent(content, body)).join(', ')}],
}`;
}

/** How the texts of parameters are read, as members of a `ParameterRule`. */
export function reading(parameters: readonly Pick<Parameter, 'name' | 'shape' | 'style' | 'explode'>[]): string {
  const readers = parameters.flatMap((parameter) => {
    const reader = readerOf(parameter);
    return reader === undefined ? [] : [[parameter.name, reader] as const];
  });
  const uuids = parameters
    .filter(({ shape }) => shape.isUuid && shape.types.every((type) => type === 'string' || type === 'null'))
    .map(({ name }) => name);
  return `readers: ${literal(readers)}, uuids: ${literal(uuids)}`;
}

/** How the text of a parameter is read; undefined for one that stays as it is. */
function readerOf({ shape, style, explode }: Pick<Parameter, 'shape' | 'style' | 'explode'>): unknown {
  const [only, ...others] = shape.types.filter((type) => type !== 'null');
  if (style === 'json') return { style, explode, shape: 'string' };
  if (shape.items === undefined && !shape.types.includes('object')) {
    if (style === 'label' || style === 'matrix') return { style, explode, shape: shapeSource(shape) };
    if (others.length === 0 && only === 'string' && !shape.types.includes('null')) return undefined;
    return others.length === 0 && !shape.types.includes('null') && (only === 'number' || only === 'boolean')
      ? only
      : { style, explode, shape: shapeSource(shape) };
  }
  return { style, explode, shape: shapeSource(shape) };
}

/** A shape without what it has by default. */
export function shapeSource({ types, items, properties, others }: Shape): unknown {
  const names = Object.entries(properties);
  if (types.length === 1 && types[0] !== 'array' && types[0] !== 'object') return types[0];
  return {
    types,
    ...(items !== undefined && { items: shapeSource(items) }),
    ...(names.length > 0 && {
      properties: Object.fromEntries(names.map(([name, shape]) => [name, shapeSource(shape)])),
    }),
    ...(others !== undefined && { others: shapeSource(others) }),
  };
}

function emitContent({ media, check }: OperationChecks['body'][number], body: Body | undefined): string {
  const head = `mediaType: ${literal(media.mediaType)}, kind: ${literal(media.kind)}`;
  const form =
    body !== undefined && (media.kind === 'form' || media.kind === 'multipart')
      ? `, form: ${literal(formOf(media))}`
      : '';
  if (check === undefined) return `{ ${head} }`;
  if (typeof check === 'string') return `{ ${head}${form}, check: { ${pair(check)} } }`;
  return `{ ${head}${form}, check: { array: ${literal(check.array)}, envelope: { ${pair(check.list)} }, item: { ${pair(check.item)} } } }`;
}

function formOf({ form, encoding }: Media): object {
  return { shape: form === undefined ? 'string' : shapeSource(form), encoding };
}

function emitWriter(model: Model, { check, component }: WrittenSchema, quick: readonly string[]): string {
  const name = component === undefined ? undefined : model.schemas.checkNameOf(component);
  const quickly = quick.includes(check) ? `, quick${check}` : '';
  return `const ${writerName(check)} = writer({ ${pair(check)} }, ${name === undefined ? 'JSON.stringify' : `write${name}`}${quickly});`;
}

const writerName = (check: string): string => `${check.charAt(0).toLowerCase()}${check.slice(1)}Writer`;

function emitAnswers({ answers: all }: Operation, { answers }: OperationChecks): string {
  const rows = all.map(({ key }) => {
    const contents = answers[key] ?? [];
    const name = /^\d+$/.test(key) ? key : literal(key);
    const [first, ...others] = contents;
    if (first === undefined) return `${name}: undefined,`;
    if (others.length === 0 && first.check !== undefined) return `${name}: ${emitRule(first)},`;
    return `${name}: [${contents.map((content) => `{ mediaType: ${literal(content.media.mediaType)}, rule: ${emitRule(content)} }`).join(', ')}],`;
  });
  return `{\n${rows.join('\n')}\n}`;
}

function emitRule({ media, check }: ContentChecks): string {
  if (check === undefined) return literal(media.kind);
  return typeof check === 'string' ? writerName(check) : emitList(check);
}

const emitList = (check: ListChecks): string => `{ list: { ${pair(check.list)} }, item: ${writerName(check.item)} }`;
