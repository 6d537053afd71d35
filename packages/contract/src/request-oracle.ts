import { API_KEY_HEADER } from '@wafermark/generated/document/api.ts';
import { DOCUMENTED, type DocumentedOperation, type Parameter } from './document.ts';
import { mediaType } from './oracle.ts';
import { coerce, schemaFaults } from './schemas.ts';
import type { Sent } from './wire.ts';

/** The operation and path parameters of a method and target; a trailing slash is optional, as in the server. */
export function operationAt(
  method: string,
  target: string,
): { readonly operation: DocumentedOperation; readonly path: Readonly<Record<string, string>> } | undefined {
  const [pathname = ''] = target.replace(/^https?:\/\/[^/]+/, '').split('?');
  const matches = DOCUMENTED.flatMap((operation) => {
    const source = operation.path.replace(/\/$/, '').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
    const match = new RegExp(`^${source}/?$`).exec(pathname);
    return match === null ? [] : [{ operation, path: { ...match.groups } }];
  });
  // Paths with fewer parameters win, whatever the method, so that `bulk` is not an annotation id.
  const fewest = Math.min(...matches.map(({ path }) => Object.keys(path).length));
  return matches.find(({ operation, path }) => operation.method === method && Object.keys(path).length === fewest);
}

/** The violations of the document by a request. */
export function requestViolations(sent: Sent): readonly string[] {
  const found = operationAt(sent.method, sent.target);
  if (found === undefined) return [`undocumented ${sent.method} ${sent.target}`];
  const { operation, path } = found;
  const query = new URL(sent.target, 'http://127.0.0.1').searchParams;
  const valuesOf = (parameter: Parameter): readonly string[] => {
    if (parameter.in === 'path') return [decodeURIComponent(path[parameter.name] ?? '')];
    if (parameter.in === 'query') return query.getAll(parameter.name);
    return [sent.headers[parameter.name.toLowerCase()] ?? []].flat();
  };
  const known = operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
  return [
    ...(sent.target.split('?')[0]?.endsWith('/') === operation.path.endsWith('/') ? [] : ['wrong trailing slash']),
    ...operation.parameters.flatMap((parameter) => parameterViolations(parameter, valuesOf(parameter))),
    ...[...query.keys()].filter((name) => !known.includes(name)).map((name) => `undocumented query parameter ${name}`),
    ...(sent.headers[API_KEY_HEADER.toLowerCase()] ? [] : ['no key']),
    ...bodyViolations(operation, sent),
  ].map((violation) => `${operation.id}: ${violation}`);
}

function parameterViolations({ name, required, schema }: Parameter, values: readonly string[]): readonly string[] {
  if (values.length === 0) return required ? [`parameter ${name} is missing`] : [];
  if (values.length > 1) return [`parameter ${name} is repeated`];
  return values.flatMap((value) =>
    schemaFaults(schema, coerce(schema, value)).map((fault) => `parameter ${name}: ${fault}`),
  );
}

function bodyViolations({ requestContent }: DocumentedOperation, sent: Sent): readonly string[] {
  const header = sent.headers['content-type'];
  if (Object.keys(requestContent).length === 0) {
    return sent.body === undefined && header === undefined ? [] : ['an undocumented body'];
  }
  const media = requestContent[mediaType(typeof header === 'string' ? header : null)];
  if (media === undefined) return [`undocumented content type "${header}"`];
  return schemaFaults(media.schema, JSON.parse(String(sent.body))).map((fault) => `body: ${fault}`);
}
