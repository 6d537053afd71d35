import { isObject, type JsonObject } from '../load/shapes.ts';
import type { Names } from '../names.ts';
import { type Direction, type Schema, type Schemas, withoutPrototype } from '../schema/schemas.ts';
import { isPlainObject, typeOf } from '../schema/type-of.ts';
import { stringifyExactly } from '../source.ts';
import type { Media, MediaKind, NamedType, ParameterStyle, Style } from './model.ts';
import type { Reader } from './reader.ts';
import { shapeOf } from './shape.ts';

/** What the type of a request or response is called if it has no name of its own. */
export interface TypeNaming {
  /** Types so far. */
  readonly types: NamedType[];
  readonly names: Names;
}

export interface MediaPlace {
  readonly direction: Direction;
  /** The name for a type without one. */
  readonly name: string;
  readonly description: string;
}

/** The contents of a request or a response, JSON first: that is the one that code uses unless it says otherwise. */
export function readContents(
  reader: Reader,
  schemas: Schemas,
  naming: TypeNaming,
  holder: JsonObject,
  place: MediaPlace,
): readonly Media[] {
  const content = reader.object(holder, 'content', '`content`') ?? {};
  const seen = new Map<string, string>();
  const all = Object.keys(content).flatMap((key, index): readonly Media[] => {
    const media = reader.resolve(content[key], content, key, 'a media type');
    const mediaType = (key.split(';', 1)[0] ?? '').trim().toLowerCase();
    if (!/^[^\s/]+\/[^\s/]+$/.test(mediaType))
      reader.refuse(content, [key], `\`${key}\` is not a media type; write one such as \`application/json\``);
    const schema = stringifyExactly(media['schema'] ?? true);
    // Kubernetes lists `application/json;stream=watch`: the same to everybody who reads it whole.
    if (seen.get(mediaType) === schema) return [];
    if (seen.has(mediaType))
      reader.refuse(
        content,
        [key],
        `\`${mediaType}\` is there twice, and parameters do not tell requests apart; leave one out`,
      );
    seen.set(mediaType, schema);
    if ('itemSchema' in media)
      reader.refuse(media, ['itemSchema'], 'streams of items are not supported; write `schema` with the whole content');
    const name = index === 0 ? place.name : `${place.name}${index + 1}`;
    return [readMedia(reader, schemas, naming, media, mediaType, { ...place, name })];
  });
  return all.toSorted((a, b) => Number(b.kind === 'json') - Number(a.kind === 'json'));
}

function readMedia(
  reader: Reader,
  schemas: Schemas,
  naming: TypeNaming,
  media: JsonObject,
  mediaType: string,
  { direction, name, description }: MediaPlace,
): Media {
  const written: unknown = 'schema' in media ? media['schema'] : true;
  const schema = schemas.use(written, media, 'schema', direction);
  const kind = kindOf(mediaType, schemas.resolve(schema));
  const encoding = readEncoding(reader, schemas, media, schema, kind);
  switch (kind) {
    case 'bytes':
      return { mediaType, kind, schema: undefined, type: 'Uint8Array', form: undefined, encoding };
    case 'text':
      return { mediaType, kind, schema: undefined, type: 'string', form: undefined, encoding };
    case 'multipart': {
      const withFiles = filesAsAnything(schemas, schema);
      return {
        mediaType,
        kind,
        schema: withFiles,
        type: nameType(schemas, naming, withFiles, name, description),
        form: shapeOf(schemas, withFiles),
        encoding,
      };
    }
    default:
      return {
        mediaType,
        kind,
        schema,
        type: nameType(schemas, naming, schema, name, description),
        form: kind === 'form' ? shapeOf(schemas, schema) : undefined,
        encoding,
      };
  }
}

function kindOf(mediaType: string, schema: Schema): MediaKind {
  if (/^(application|text)\/([\w.!#$&^-]+\+)?json$/.test(mediaType)) return 'json';
  if (mediaType === 'application/x-www-form-urlencoded') return 'form';
  if (mediaType === 'multipart/form-data') return 'multipart';
  if (/^text\/|[/+](xml|yaml|javascript|graphql|x-ndjson|ndjson|jsonl|json-seq|csv|sql)$/.test(mediaType))
    return 'text';
  if (!mediaType.includes('*')) return 'bytes';
  // Any media type: JSON for what is not a text or file.
  const types = isObject(schema) ? [schema['type']].flat() : [];
  const isJson =
    isObject(schema) &&
    (types.includes('object') ||
      types.includes('array') ||
      'allOf' in schema ||
      'oneOf' in schema ||
      'anyOf' in schema);
  return isJson ? 'json' : 'bytes';
}

/** The type of a schema: the name of a component or an array of one; a short one as it is; any other gets a name. */
export function nameType(
  schemas: Schemas,
  { types, names }: TypeNaming,
  schema: Schema,
  name: string,
  description: string,
): string {
  const type = typeOf(schema, (component) => schemas.typeNameOf(component));
  const isShort = !type.includes('{') && type.length < (/^"[^"]*"( \| "[^"]*")*$/.test(type) ? 200 : 60);
  if (isShort && (!type.includes('"') || /^"[^"]*"/.test(type))) return type;
  const text = stringifyExactly(schema);
  const known = types.find((one) => stringifyExactly(one.schema) === text);
  if (known !== undefined) return known.name;
  const own = isObject(schema) && typeof schema['description'] === 'string' ? schema['description'] : description;
  const given = names.take(name);
  types.push({ name: given, schema, description: own });
  return given;
}

/** Whether an interface can be made of the type that a name stands for. */
export function isInterface(schemas: Schemas, types: readonly NamedType[], name: string): boolean {
  const named = types.find((type) => type.name === name)?.schema;
  const component = [...schemas.typeNames].find(([, type]) => type === name)?.[0];
  const schema = named ?? (component === undefined ? undefined : schemas.components.get(component));
  return schema !== undefined && isPlainObject(schema);
}

const isFile = (schema: Schema): boolean =>
  isObject(schema) &&
  (schema['format'] === 'binary' || schema['contentMediaType'] !== undefined) &&
  [schema['type'] ?? 'string'].flat().includes('string') &&
  schema['contentEncoding'] === undefined;

/** The schema of a form with files: a Blob is what JSON Schema knows nothing of. */
function filesAsAnything(schemas: Schemas, schema: Schema): Schema {
  const target = schemas.resolve(schema);
  if (!isObject(target) || !isObject(target['properties'])) return schema;
  const properties = Object.entries(target['properties']).map(([name, property]) => {
    const of = schemas.resolve(isObject(property) ? property : true);
    if (isFile(of)) return [name, { [FILE]: true, description: isObject(of) ? of['description'] : undefined }] as const;
    const items = isObject(of) && isObject(of['items']) ? schemas.resolve(of['items']) : true;
    if (isFile(items)) return [name, { ...Object(of), items: { [FILE]: true } }] as const;
    return [name, property] as const;
  });
  return { ...target, properties: withoutPrototype(properties) };
}

/** Marks the schema of a file in a form. */
export const FILE = 'x-file';

function readEncoding(
  reader: Reader,
  schemas: Schemas,
  media: JsonObject,
  schema: Schema,
  kind: MediaKind,
): Media['encoding'] {
  const encoding = reader.object(media, 'encoding', '`encoding`') ?? {};
  if (kind !== 'form' && kind !== 'multipart') return {};
  const target = schemas.resolve(schema);
  const properties = isObject(target) && isObject(target['properties']) ? target['properties'] : {};
  const entries = Object.keys(encoding).map((name) => {
    const value = reader.object(encoding, name, 'an encoding') ?? {};
    const contentType = reader.string(value, 'contentType', '`contentType`');
    const isJson = contentType !== undefined && /json/.test(contentType);
    const style = (reader.string(value, 'style', '`style`') ?? 'form') as Style;
    if (!['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'].includes(style)) {
      reader.refuse(
        value,
        ['style'],
        `the style ${style} is none of a form; write form, spaceDelimited, pipeDelimited or deepObject`,
      );
    }
    const explode =
      value['explode'] === undefined
        ? style === 'form' || style === 'deepObject'
        : reader.boolean(value, 'explode', '`explode`');
    return [name, { style: isJson ? ('json' as const) : style, explode }] as const;
  });
  // By default, an object in a form is JSON, since 3.1 knows no other way that every side reads alike.
  const objects = Object.entries(properties).flatMap(([name, property]): [string, ParameterStyle][] => {
    const of = schemas.resolve(isObject(property) ? property : true);
    const isNested = isObject(of) && ([of['type']].flat().includes('object') || 'allOf' in of);
    return isNested && !Object.hasOwn(encoding, name)
      ? [[name, { style: kind === 'form' ? 'deepObject' : 'json', explode: true }]]
      : [];
  });
  return Object.fromEntries([...objects, ...entries]);
}
