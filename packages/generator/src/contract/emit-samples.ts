import { isObject } from '../load/shapes.ts';
import type { Media, Model, Operation, Parameter } from '../model/model.ts';
import { HEADER, literal, propertyName } from '../source.ts';
import { Sampler } from './sample-value.ts';

interface Value extends Pick<Parameter, 'name' | 'in' | 'style' | 'explode'> {
  readonly value: unknown;
}

interface Request {
  readonly parameters: readonly Value[];
  readonly mediaType?: string;
  readonly kind?: Media['kind'];
  readonly body?: unknown;
  /** Fields of a form that are files. */
  readonly files?: readonly string[];
  /** How fields of a form are written that are not written the usual way. */
  readonly encoding?: Media['encoding'];
}

interface Samples {
  readonly valid: Request | undefined;
  /** Why there is no valid request. */
  readonly missing: string | undefined;
  readonly invalid: readonly { readonly why: string; readonly request: Request }[];
}

/** More would say nothing new. */
const MOST_INVALID = 24;

/** Requests of each operation: one that fits, and some that do not, each by one fault. */
export function emitSamples(model: Model): string {
  const sampler = new Sampler(model.schemas);
  const rows = model.operations.map((operation) => {
    const { method, path, security } = operation;
    const isOpen = security.length === 0 || security.some((requirement) => Object.keys(requirement).length === 0);
    const row = {
      method,
      path,
      isOpen,
      needs: security.map((requirement) => Object.keys(requirement)),
      ...samplesOf(model, sampler, operation),
    };
    return `${propertyName(operation.id)}: ${literal(row)},`;
  });
  return `${HEADER}
import type { OperationId } from './operations.ts';
import type { OperationSamples } from './contract.ts';

/** Requests to try: made of the document's examples, or else of its schemas. */
export const SAMPLES: Readonly<Record<OperationId, OperationSamples>> = {
${rows.join('\n')}
};
`;
}

function samplesOf(model: Model, sampler: Sampler, operation: Operation): Samples {
  const { pathParameters, queryParameters, headerParameters, cookieParameters, body } = operation;
  const all = [...pathParameters, ...queryParameters, ...headerParameters, ...cookieParameters].filter(
    ({ required }) => required,
  );
  const parameters: Value[] = [];
  for (const parameter of all) {
    const made = sampler.sample(parameter.schema, parameter.in !== 'path');
    if (made === undefined) return withoutSample(`the ${parameter.in} parameter ${parameter.name}`);
    parameters.push(sampleOf(parameter, made.value));
  }
  const content = body?.contents[0];
  if (body === undefined || content === undefined || (!body.required && content.schema === undefined)) {
    return { valid: { parameters }, missing: undefined, invalid: invalidOf(sampler, operation, { parameters }) };
  }
  const made = content.schema === undefined ? { value: 'text' } : sampler.sample(content.schema);
  if (made === undefined) return withoutSample('the body');
  const files = filesOf(model, content);
  const valid: Request = {
    parameters,
    mediaType: content.mediaType.includes('*') ? 'application/octet-stream' : content.mediaType,
    kind: content.kind,
    body: made.value,
    ...(files.length > 0 && { files }),
    ...(Object.keys(content.encoding).length > 0 && { encoding: content.encoding }),
  };
  return { valid, missing: undefined, invalid: invalidOf(sampler, operation, valid) };
}

const withoutSample = (what: string): Samples => ({
  valid: undefined,
  missing: `no example of ${what} could be made: give one in the document`,
  invalid: [],
});

const sampleOf = ({ name, in: location, style, explode }: Parameter, value: unknown): Value => ({
  name,
  in: location,
  style,
  explode,
  value,
});

function filesOf({ schemas }: Model, { kind, schema }: Media): readonly string[] {
  const target = schema === undefined || kind !== 'multipart' ? true : schemas.resolve(schema);
  const properties = isObject(target) && isObject(target['properties']) ? target['properties'] : {};
  return Object.entries(properties).flatMap(([name, property]) => {
    const items: unknown = isObject(property) ? property['items'] : undefined;
    return isObject(property) && (property['x-file'] === true || (isObject(items) && items['x-file'] === true))
      ? [name]
      : [];
  });
}

function invalidOf(sampler: Sampler, operation: Operation, valid: Request): Samples['invalid'] {
  return [...invalidParameters(sampler, operation, valid), ...invalidBodies(sampler, operation, valid)].slice(
    0,
    MOST_INVALID,
  );
}

function* invalidParameters(
  sampler: Sampler,
  operation: Operation,
  valid: Request,
): Generator<Samples['invalid'][number]> {
  const { queryParameters, headerParameters, cookieParameters } = operation;
  for (const parameter of [...queryParameters, ...headerParameters, ...cookieParameters]) {
    const others = valid.parameters.filter(
      ({ name, in: location }) => name !== parameter.name || location !== parameter.in,
    );
    const what = `${parameter.in} parameter ${parameter.name}`;
    if (parameter.required) yield { why: `no ${what}`, request: { ...valid, parameters: others } };
    const isText =
      parameter.shape.types.includes('string') ||
      parameter.shape.types.includes('array') ||
      parameter.shape.types.includes('object');
    const wrong = isText ? enumFault(sampler, parameter) : 'not a number';
    if (wrong !== undefined && parameter.style !== 'json') {
      yield {
        why: `a ${what} of another kind`,
        request: { ...valid, parameters: [...others, { ...sampleOf(parameter, wrong), style: 'form', explode: true }] },
      };
    }
  }
  if (queryParameters.every(({ style }) => style !== 'deepObject')) {
    const unknown: Value = { name: 'not_in_the_document', in: 'query', style: 'form', explode: true, value: 'x' };
    yield { why: 'an unknown query parameter', request: { ...valid, parameters: [...valid.parameters, unknown] } };
  }
}

const enumFault = (sampler: Sampler, { schema, shape }: Parameter): string | undefined =>
  shape.types.join() === 'string' && !sampler.fits(schema, 'not in the document') ? 'not in the document' : undefined;

function* invalidBodies(sampler: Sampler, { body }: Operation, valid: Request): Generator<Samples['invalid'][number]> {
  const schema = body?.contents[0].schema;
  if (body === undefined || schema === undefined || valid.kind !== 'json') return;
  const faulty = function* (): Generator<readonly [why: string, value: unknown]> {
    const value = valid.body;
    yield ['a body of another type', typeof value === 'string' ? 7 : 'text'];
    yield ['a body that is null', null];
    if (!isObject(value)) return;
    for (const name of Object.keys(value)) {
      const { [name]: _, ...rest } = value;
      yield [`a body without ${name}`, rest];
      yield [
        `a body with another type of ${name}`,
        { ...rest, [name]: typeof value[name] === 'object' ? 7 : { not: 'this' } },
      ];
    }
    yield ['a body with an unknown field', { ...value, not_in_the_document: true }];
  };
  for (const [why, value] of faulty()) {
    if (!sampler.fits(schema, value)) yield { why, request: { ...valid, body: value } };
  }
}
