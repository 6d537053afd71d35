// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { drifts, near } from '../drift.ts';

const ROUTE = 'packages/server/src/http/route.ts';
const ANSWER = 'packages/server/src/http/answer.ts';
const ERRORS = 'packages/server/src/http/error-handler.ts';
const CONTEXT = 'packages/server/src/http/context.ts';

/** Statuses, headers, methods, media types and paths are other ones than the document says. */
export const PROTOCOL = near(
  ['statuses', 'hostile-paths', 'hostile-keys', 'hostile-ids', 'failures'],
  [
    ...near(
      ['hostile-paths', 'hostile-faults', 'hostile-query'],
      drifts('server', ROUTE, [
        ['unknown-method-has-no-allow', '      headers: { Allow: found.allow },\n', ''],
        ['head-is-refused', "request.method === 'HEAD' ? 'GET' : request.method", 'request.method'],
        [
          'options-needs-a-key',
          "if (request.method === 'OPTIONS') {",
          "if (request.method === 'OPTIONS' && request.get('X-API-KEY')) {",
        ],
        [
          'other-final-slash-is-404',
          'const groups = candidate.pattern.exec(path);',
          "const groups = path.endsWith('/') === candidate.path.endsWith('/') ? candidate.pattern.exec(path) : null;",
        ],
        ['paths-are-not-decoded', 'decodeURIComponent(value)]', 'value]'],
      ]),
    ),
    ...near(
      ['facts', 'hostile-ids', 'lists', 'hostile-query', 'statuses'],
      drifts('server', ANSWER, [
        [
          'posts-answer-201',
          'response.status(operation.success);',
          "response.status(operation.method === 'POST' ? 201 : operation.success);",
        ],
        [
          'deletes-answer-200',
          '  response.status(reply.status);\n',
          '  response.status(Number(reply.status) === 204 ? 200 : reply.status);\n',
        ],
        ['problems-are-plain-json', "response.type('application/problem+json');\n    response.json", 'response.json'],
        [
          'headers-of-replies-are-dropped',
          "if ('headers' in reply) response.set(reply.headers);",
          "if ('headers' in reply && false) response.set({});",
        ],
        ['path-ids-keep-their-case', 'canonicalUuids(pathParameters, schemas.path)', '{ ...pathParameters }'],
      ]),
    ),
    ...near(
      ['hostile-keys', 'statuses', 'failures'],
      drifts('server', ERRORS, [
        ['missing-key-has-no-challenge', "        headers: { 'WWW-Authenticate': 'ApiKey' },\n", ''],
        [
          'unavailable-has-no-retry-after',
          "{ headers: { 'Retry-After': String(LIMITS.retryAfterSeconds) } }",
          "{ headers: { 'X-Retry-After': String(LIMITS.retryAfterSeconds) } }",
        ],
        ['stack-is-told', 'detail: message, errors }', 'detail: new Error(message).stack ?? message, errors }'],
        [
          'failures-tell-their-message',
          "'The server failed. Quote the request id when you report this.'",
          'error instanceof Error ? error.message : String(error)',
        ],
        [
          'refused-media-type-is-400',
          "return new ProblemError(status, 'Send the body as application/json",
          "return new ProblemError(STATUS.malformedRequest, 'Send the body as application/json",
        ],
      ]),
    ),
    ...near(
      ['hostile-keys', 'headers', 'statuses'],
      drifts('server', CONTEXT, [
        [
          'request-id-is-not-taken-over',
          'given !== undefined && USABLE_ID.test(given) ? given : randomUUID()',
          'given !== undefined && USABLE_ID.test(given) ? randomUUID() : randomUUID()',
        ],
        ['request-id-is-not-answered', '  response.set(REQUEST_ID_HEADER, requestId);\n', ''],
        ['instance-has-the-query', "url.split('?', 1)[0]", "url.split('#', 1)[0]"],
      ]),
    ),
    ...near(
      ['headers', 'statuses'],
      drifts('server', 'packages/server/src/http/negotiate.ts', [
        [
          'accept-is-not-looked-at',
          "request.accepts('application/json') === false",
          "request.accepts('application/json') === undefined",
        ],
      ]),
    ),
    ...near(
      ['hostile-faults', 'statuses'],
      drifts('server', 'packages/server/src/http/problem.ts', [
        ['problem-says-another-status', '{ type, title, status, detail', '{ type, title, status: 400, detail'],
        ['problem-has-no-request-id', ', request_id: requestId };', ' };'],
        ['one-fault-is-told-in-the-plural', "length === 1 ? '1 fault found.' : ", ''],
        [
          'faults-are-not-capped',
          'const errors = faults.slice(0, LIMITS.maxFaults);',
          'const errors = faults.slice(0, LIMITS.maxFaults * 2);',
        ],
      ]),
    ),
    ...near(
      ['headers', 'hostile-query'],
      drifts('server', 'packages/server/src/create-app.ts', [
        ['answers-carry-an-etag', "app.disable('x-powered-by').disable('etag');", "app.disable('x-powered-by');"],
        [
          'parameters-are-left-to-the-validator',
          ', checkParameters(finder));',
          ', (_request, _response, next) => next(checkParameters.name && undefined));',
        ],
        [
          'answers-may-be-sniffed',
          "response.set('X-Content-Type-Options', 'nosniff');",
          "response.removeHeader('X-Content-Type-Options');",
        ],
      ]),
    ),
  ],
);
