import { isObject } from '../load/shapes.ts';
import type { Media, Model, Operation } from '../model/model.ts';
import { successesOf } from '../model/read-model.ts';
import type { Schema } from '../schema/schemas.ts';

/** Whether a response is not JSON of the usual name. */
export const isOtherContent = ({ answers }: Operation): boolean =>
  answers.some(({ contents }) => contents.some(({ mediaType }) => !USUAL.test(mediaType)));

const USUAL = /^application\/(problem\+)?json$/;

/** How parameters are written, apart from those that are written the usual way. */
export function stylesOf({
  pathParameters,
  queryParameters,
  headerParameters,
  cookieParameters,
}: Operation): Readonly<Record<string, string>> {
  const usual: Readonly<Record<string, string>> = { path: 'simple', query: 'form*', header: 'simple', cookie: 'form*' };
  const all = [...pathParameters, ...queryParameters, ...headerParameters, ...cookieParameters];
  return Object.fromEntries(
    all.flatMap((parameter) => {
      const style = `${parameter.style}${parameter.explode ? '*' : ''}${parameter.allowReserved ? '+' : ''}${parameter.in === 'path' && parameter.shape.types.some((type) => type === 'number' || type === 'boolean') ? '#' : ''}`;
      return style === usual[parameter.in] ? [] : [[`${parameter.in} ${parameter.name}`, style] as const];
    }),
  );
}

/** Only what differs from the defaults, since every program carries it. */
export function behaviourOf(model: Model, { id, answers, idempotency, body, security, server }: Operation): object {
  const returned = returnedBy(model, answers);
  const [content, ...others] = body?.contents ?? [];
  const accepted = [...new Set(answers.flatMap(({ contents }) => contents.map(({ mediaType }) => mediaType)))];
  const isUsual = accepted.every((type) => USUAL.test(type));
  const styles = Object.fromEntries(
    Object.entries(content?.encoding ?? {}).map(([name, { style, explode }]) => [
      name,
      `${style}${explode ? '*' : ''}`,
    ]),
  );
  // What every operation needs is not repeated.
  const isDefault =
    model.securitySchemes.length === 1 && security.length === 1 && Object.keys(security[0] ?? {}).length === 1;
  return {
    id,
    ...returned,
    ...(idempotency === 'key' && { takesKey: true }),
    ...(idempotency === 'none' && { once: true }),
    ...(!isUsual && { accept: accepted.join(', ') }),
    ...(content !== undefined &&
      content.mediaType !== 'application/json' && {
        sends: content.mediaType.includes('*') ? 'application/octet-stream' : content.mediaType,
      }),
    ...(content !== undefined && content.kind !== 'json' && { writes: content.kind }),
    ...(others.length > 0 && { others: Object.fromEntries(others.map(({ mediaType, kind }) => [mediaType, kind])) }),
    ...(Object.keys(styles).length > 0 && { fields: styles }),
    ...(!isDefault && { needs: security.map((requirement) => Object.keys(requirement)) }),
    ...(server !== undefined && { server }),
  };
}

/** What a success holds: see `Behaviour`. */
export function returnedBy(
  model: Model,
  answers: Operation['answers'],
): { readonly returns?: unknown; readonly has?: string } {
  const successes = successesOf(answers);
  const kinds = successes.map(({ key, contents }) => [key, kindOf(model, contents)] as const);
  const [only, ...more] = kinds;
  // What the document does not say may be anything.
  if (only === undefined) return { returns: 'anything' };
  if (more.length > 0 || !/^\d+$/.test(only[0])) return { returns: Object.fromEntries(kinds) };
  const [status, kind] = only;
  const marker = kind === 'object' || kind === 'array' ? markerOf(model, successes[0]?.contents[0]?.schema) : undefined;
  return {
    ...(kind === 'none' ? { returns: Number(status) } : kind === 'object' ? {} : { returns: kind }),
    ...(marker !== undefined && { has: marker }),
  };
}

function kindOf({ schemas }: Model, contents: readonly Media[]): string {
  const [first, ...others] = contents;
  if (first === undefined) return 'none';
  if (others.some(({ kind }) => kind !== first.kind))
    return contents.some(({ kind }) => kind === 'bytes') ? 'bytes' : 'json';
  if (first.kind !== 'json') return first.kind;
  const isPlainObject = (schema: Schema): boolean => {
    const target = schemas.resolve(schema);
    return isObject(target) && target['type'] === 'object';
  };
  if (others.length > 0 || first.schema === undefined) return 'json';
  if (isPlainObject(first.schema)) return 'object';
  const target = schemas.resolve(first.schema);
  const items =
    isObject(target) && target['type'] === 'array' && !('prefixItems' in target) ? target['items'] : undefined;
  return isObject(items) && isPlainObject(items) ? 'array' : 'json';
}

/** A string property that every object of this kind has; undefined if there is none. */
function markerOf({ schemas }: Model, schema: Schema | undefined): string | undefined {
  const target = schema === undefined ? true : schemas.resolve(schema);
  const items = isObject(target) && isObject(target['items']) ? schemas.resolve(target['items']) : target;
  if (!isObject(items) || !Array.isArray(items['required']) || !isObject(items['properties'])) return undefined;
  const { required, properties } = items as { required: unknown[]; properties: Record<string, Schema> };
  return required.map(String).find((name) => {
    const property = properties[name];
    const of = property === undefined ? true : schemas.resolve(property);
    return isObject(of) && of['type'] === 'string';
  });
}
