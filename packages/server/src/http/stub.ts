import { PROBLEMS } from '@wafermark/generated/document/api.ts';
import type { ValidationProblem } from '@wafermark/generated/document/models.ts';
import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import { OPERATIONS, type OperationId } from '@wafermark/generated/document/operations.ts';
import type { Call } from './call.ts';
import type { Answer } from './perform.ts';
import { isProblemStatus, ProblemError } from './problem.ts';

/**
 * The documented response that a request asks for by `Prefer: code=409` or `Prefer: code=200, example=demo` (RFC 7240), with the
 * document's examples as body and headers; undefined for a request that asks for none. For those who write clients: nothing is
 * carried out.
 * @throws {ProblemError} when that response is a problem, or when there is no such response
 */
export function stubbed({ request }: Call, operation: OperationId): Answer | undefined {
  const preferences = preferencesOf(request.headers['prefer']);
  const { code = String(OPERATIONS[operation].success), example } = preferences;
  if (preferences.code === undefined && example === undefined) return undefined;
  const { method, path } = OPERATIONS[operation];
  const responses = at(document, 'paths', path, method.toLowerCase(), 'responses');
  const response = at(responses, code);
  if (response === undefined) {
    throw unknown(`${method} ${path} has no response ${code}, only ${Object.keys(Object(responses)).join(', ')}.`);
  }
  const media = at(response, 'content', code < '400' ? 'application/json' : 'application/problem+json');
  const examples = at(media, 'examples');
  const names = Object.keys(Object(examples));
  if (example !== undefined && !names.includes(example)) {
    const others = names.length === 0 ? 'no named examples' : `only the examples ${names.join(', ')}`;
    throw unknown(`The response ${code} of ${method} ${path} has no example ${example}, ${others}.`);
  }
  const body = names.length === 0 ? at(media, 'example') : at(examples, example ?? names[0] ?? '', 'value');
  const applied = example === undefined ? `code=${code}` : `code=${code}, example=${example}`;
  const headers = { ...headersOf(response), 'Preference-Applied': applied };
  const status = Number(code);
  if (!isProblemStatus(status)) return { status, headers, body: body === undefined ? undefined : JSON.stringify(body) };
  // The linter holds examples to their schema.
  const { detail, errors = [] } = body as Partial<ValidationProblem>;
  throw new ProblemError(status, detail ?? PROBLEMS[status].title, {
    ...(errors.length === 0 ? {} : { errors }),
    headers,
  });
}

const unknown = (detail: string): ProblemError => new ProblemError(400, detail);

/** The preferences that choose a response. */
const preferencesOf = (
  header: string | readonly string[] | undefined,
): { readonly code: string | undefined; readonly example: string | undefined } => ({
  code: preference(header, 'code'),
  example: preference(header, 'example'),
});

/** The value of a preference in a `Prefer` header. */
export function preference(header: string | readonly string[] | undefined, name: string): string | undefined {
  const text = [header ?? ''].flat().join(',');
  return new RegExp(`(?:^|[,;])\\s*${name}\\s*=\\s*"?([\\w.-]+)"?\\s*(?=$|[,;])`, 'i').exec(text)?.[1];
}

/** The examples of a response's headers. Those that name the request are the server's own. */
function headersOf(response: unknown): Record<string, string> {
  const headers = Object(at(response, 'headers'));
  return Object.fromEntries(
    Object.keys(headers)
      .filter((name) => name !== 'X-Request-Id')
      .flatMap((name) => {
        const example = at(headers, name, 'example');
        return example === undefined ? [] : [[name, String(example)]];
      }),
  );
}

/** A part of the document, with references followed. */
function at(value: unknown, ...path: readonly string[]): unknown {
  let current = followed(value);
  for (const name of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) return undefined;
    current = followed(Reflect.get(current, name));
  }
  return current;
}

function followed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
  return at(document, ...String(value.$ref).slice('#/'.length).split('/'));
}
