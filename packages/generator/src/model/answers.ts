import type { JsonObject } from '../load/shapes.ts';
import type { Schemas } from '../schema/schemas.ts';
import { typeOf } from '../schema/type-of.ts';
import { readContents, type TypeNaming } from './media.ts';
import type { Answer, ResponseHeader } from './model.ts';
import type { Reader } from './reader.ts';
import { shapeOf } from './shape.ts';

const KEY = /^(default|[1-5](\d\d|XX))$/;

/** The responses of an operation in document order. */
export function readAnswers(
  reader: Reader,
  schemas: Schemas,
  naming: TypeNaming,
  {
    operation,
    typeName,
    method,
  }: { readonly operation: JsonObject; readonly typeName: string; readonly method: string },
): readonly [Answer, ...Answer[]] {
  const responses = reader.object(operation, 'responses', '`responses`');
  const keys = Object.keys(responses ?? {}).filter((key) => !key.startsWith('x-'));
  const [first, ...others] = keys.map((key): Answer => {
    const holder = responses ?? {};
    const known = key.toUpperCase() === 'DEFAULT' ? 'default' : key.toUpperCase();
    if (!KEY.test(known))
      reader.refuse(holder, [key], `${key} is not a status; write one such as '200', '2XX' or default`);
    if (known.startsWith('1'))
      reader.refuse(holder, [key], 'a status below 200 is not the end of a response; leave it out');
    const response = reader.resolve(holder[key], holder, key, 'a response');
    const contents = readContents(reader, schemas, naming, response, {
      direction: 'response',
      name: `${typeName}${known === 'default' ? 'Default' : known}`,
      description: reader.string(response, 'description', '`description`') ?? '',
    });
    if (contents.some(({ kind }) => kind === 'multipart' || kind === 'form')) {
      reader.refuse(
        response,
        ['content'],
        'a response that is a form is not supported; write application/json, or a media type that is passed on as it is',
      );
    }
    const hasNoBody = known === '204' || known === '205' || known === '304';
    if (hasNoBody && contents.length > 0)
      reader.refuse(response, ['content'], `a response ${known} has no body; leave \`content\` out, or write 200`);
    return {
      key: known,
      // The response to HEAD is that to GET, without its body.
      contents: method === 'head' ? [] : contents,
      headers: readHeaders(reader, schemas, response),
      description: reader.string(response, 'description', '`description`') ?? '',
    };
  });
  if (first === undefined)
    return reader.refuse(
      operation,
      responses === undefined ? [] : ['responses'],
      'the operation has no response; write `responses` with at least one',
    );
  const answers: readonly [Answer, ...Answer[]] = [first, ...others];
  return answers;
}

function readHeaders(reader: Reader, schemas: Schemas, response: JsonObject): readonly ResponseHeader[] {
  const headers = reader.object(response, 'headers', '`headers`') ?? {};
  return Object.keys(headers)
    .filter((key) => key.toLowerCase() !== 'content-type')
    .map((key) => {
      const header = reader.resolve(headers[key], headers, key, 'a header');
      const content = Object.values(reader.object(header, 'content', '`content`') ?? {})[0];
      const schema =
        content === undefined
          ? schemas.use('schema' in header ? header['schema'] : true, header, 'schema', 'response')
          : { type: 'string' };
      return {
        name: key,
        required: reader.boolean(header, 'required', '`required`'),
        schema,
        type: typeOf(schema, () => 'object'),
        style: content === undefined ? 'simple' : 'json',
        explode: reader.boolean(header, 'explode', '`explode`'),
        shape: shapeOf(schemas, schema),
      };
    });
}
