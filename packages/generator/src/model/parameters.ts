import type { JsonObject } from '../load/shapes.ts';
import { Names, variableNameOf } from '../names.ts';
import type { Schemas } from '../schema/schemas.ts';
import { nameType, type TypeNaming } from './media.ts';
import type { Location, Parameter, Shape, Style } from './model.ts';
import type { Reader } from './reader.ts';
import { shapeOf } from './shape.ts';

const STYLES: Readonly<Record<Location, readonly Style[]>> = {
  path: ['simple', 'label', 'matrix'],
  query: ['form', 'spaceDelimited', 'pipeDelimited', 'deepObject'],
  header: ['simple'],
  cookie: ['form'],
};

/** Headers that OpenAPI describes elsewhere: as media types and security schemes. */
const ELSEWHERE = ['accept', 'content-type', 'authorization'];

/** The parameters of an operation: those of its path, unless it has its own of that name and place. */
export function readParameters(
  reader: Reader,
  schemas: Schemas,
  naming: TypeNaming,
  {
    item,
    operation,
    typeName,
    path,
  }: { readonly item: JsonObject; readonly operation: JsonObject; readonly typeName: string; readonly path: string },
): readonly Parameter[] {
  const found = new Map<string, { readonly parameter: JsonObject }>();
  for (const holder of [item, operation]) {
    const own = new Set<string>();
    for (const [index, value] of reader.list(holder, 'parameters', '`parameters`').entries()) {
      const parameter = reader.resolve(value, Object(holder['parameters']), String(index), 'a parameter');
      const name = reader.string(parameter, 'name', 'the name of a parameter');
      if (name === undefined || name === '')
        return reader.refuse(parameter, [], 'a parameter needs a name; write `name`');
      const location = reader.string(parameter, 'in', 'the place of a parameter') ?? '';
      if (!Object.hasOwn(STYLES, location)) {
        reader.refuse(
          parameter,
          'in' in parameter ? ['in'] : [],
          `a parameter is in path, query, header or cookie, not in ${location || 'nothing'}; a body is a \`requestBody\``,
        );
      }
      const key = `${location} ${location === 'header' ? name.toLowerCase() : name}`;
      if (own.has(key))
        reader.refuse(parameter, ['name'], `the ${location} parameter ${name} is there twice; leave one out`);
      own.add(key);
      found.set(key, { parameter });
    }
  }
  const args = new Names([
    'body',
    'filter',
    'headers',
    'cookies',
    'options',
    'page',
    'pageOptions',
    'api',
    'wrap',
    'asSent',
  ]);
  const parameters = [...found.values()].flatMap(({ parameter }) => {
    const isElsewhere = parameter['in'] === 'header' && ELSEWHERE.includes(String(parameter['name']).toLowerCase());
    return isElsewhere ? [] : [readParameter(reader, schemas, naming, parameter, typeName, args)];
  });
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const named = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  for (const name of named) {
    if (!inPath.some((parameter) => parameter.name === name)) {
      reader.refuse(
        operation,
        [],
        `the path has {${name}}, but there is no path parameter of that name; describe it in \`parameters\` with \`in: path\``,
      );
    }
  }
  for (const { name } of inPath) {
    if (!named.includes(name)) {
      const { parameter } = found.get(`path ${name}`) ?? { parameter: operation };
      reader.refuse(
        parameter,
        [],
        `the path ${path} has no {${name}}; write it into the path, or leave the parameter out`,
      );
    }
  }
  // In the order of the path, which is that of the client's arguments.
  const place = (parameter: Parameter): number =>
    parameter.in === 'path' ? named.indexOf(parameter.name) : named.length;
  return parameters.toSorted((a, b) => place(a) - place(b));
}

function readParameter(
  reader: Reader,
  schemas: Schemas,
  naming: TypeNaming,
  parameter: JsonObject,
  typeName: string,
  args: Names,
): Parameter {
  const name = String(parameter['name']);
  // The caller has checked it.
  const location = parameter['in'] as Location;
  // There is no path without its parameters, whatever is written.
  const isRequired = reader.boolean(parameter, 'required', '`required`') || location === 'path';
  const content = reader.object(parameter, 'content', '`content`');
  if (content !== undefined && 'schema' in parameter)
    reader.refuse(parameter, ['content'], 'a parameter has `schema` or `content`, not both; leave one out');
  const [mediaType, ...others] = Object.keys(content ?? {});
  if (content !== undefined && (mediaType === undefined || others.length > 0 || !/json/.test(mediaType))) {
    reader.refuse(
      parameter,
      ['content'],
      'the content of a parameter must be application/json; write that one media type, or `schema`',
    );
  }
  const holder =
    content === undefined || mediaType === undefined
      ? parameter
      : reader.resolve(content[mediaType], content, mediaType, 'a media type');
  if (content === undefined && !('schema' in parameter))
    reader.refuse(parameter, [], `the parameter ${name} has no schema; write \`schema\``);
  const schema = schemas.use('schema' in holder ? holder['schema'] : true, holder, 'schema', 'request');
  const shape = shapeOf(schemas, schema);
  const written = content === undefined ? readStyle(reader, parameter, location) : 'json';
  const explode =
    parameter['explode'] === undefined
      ? written === 'form' || written === 'deepObject'
      : reader.boolean(parameter, 'explode', '`explode`');
  const style = effectiveStyle(written, explode, shape);
  checkStyle(reader, parameter, { style, shape, name, explode });
  const argument = parameter['x-wafermark-argument'];
  if (argument !== undefined && (typeof argument !== 'string' || variableNameOf(argument) !== argument)) {
    reader.refuse(
      parameter,
      ['x-wafermark-argument'],
      '`x-wafermark-argument` must be a name of a variable, such as `petId`',
    );
  }
  return {
    name,
    in: location,
    required: isRequired,
    description: reader.string(parameter, 'description', '`description`') ?? '',
    deprecated: reader.boolean(parameter, 'deprecated', '`deprecated`'),
    schema,
    type: nameType(
      schemas,
      naming,
      schema,
      `${typeName}${variableNameOf(name).replace(/^./, (first) => first.toUpperCase())}`,
      '',
    ),
    shape,
    style,
    explode,
    allowReserved: reader.boolean(parameter, 'allowReserved', '`allowReserved`'),
    argument:
      location === 'path'
        ? args.take(typeof argument === 'string' ? argument : variableNameOf(name))
        : variableNameOf(name),
  };
}

function readStyle(reader: Reader, parameter: JsonObject, location: Location): Style {
  const allowed = STYLES[location];
  const style = reader.string(parameter, 'style', '`style`') ?? allowed[0] ?? 'form';
  const known = allowed.find((one) => one === style);
  return (
    known ??
    reader.refuse(
      parameter,
      ['style'],
      `a ${location} parameter cannot have the style ${style}; write ${allowed.join(', ')}`,
    )
  );
}

/** One value is written the same in every style, and exploded arrays in every style of a query. */
function effectiveStyle(style: Style, explode: boolean, { types }: Shape): Style {
  const isOne = !types.includes('array') && !types.includes('object');
  const isDelimited = style === 'spaceDelimited' || style === 'pipeDelimited';
  return (isOne && (isDelimited || style === 'deepObject')) || (isDelimited && explode) ? 'form' : style;
}

function checkStyle(
  reader: Reader,
  parameter: JsonObject,
  { style, shape, name, explode }: { style: Style; shape: Shape; name: string; explode: boolean },
): void {
  const isList = shape.types.includes('array');
  const isObjectShape = shape.types.includes('object');
  if (style === 'json') return;
  if ((style === 'spaceDelimited' || style === 'pipeDelimited') && !isList) {
    reader.refuse(
      parameter,
      ['style'],
      `the style ${style} is for arrays; write \`style: deepObject\` for the object ${name}, or leave it out`,
    );
  }
  if (isList && isObjectShape && style !== 'deepObject') {
    reader.refuse(
      parameter,
      ['schema'],
      `the text of ${name} does not say whether it is an array or an object; write one of them, or \`content: application/json\``,
    );
  }
  const inner = [shape.items, ...Object.values(shape.properties), shape.others].filter((one) => one !== undefined);
  const isNested = inner.some(({ types }) => types.includes('object') || types.includes('array'));
  if (isNested && style !== 'deepObject') {
    reader.refuse(
      parameter,
      ['schema'],
      `the style ${style} has no way to write arrays or objects within ${name}; write \`content: application/json\` instead of \`schema\``,
    );
  }
  if (
    isObjectShape &&
    style === 'form' &&
    explode &&
    shape.others !== undefined &&
    Object.keys(shape.properties).length === 0 &&
    parameter['in'] !== 'query'
  ) {
    reader.refuse(
      parameter,
      ['schema'],
      `the names of ${name} would be those of other parameters; write \`explode: false\``,
    );
  }
}
