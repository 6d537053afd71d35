// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { type Drift, drifts, near, runtimeDrifts } from '../drift.ts';

const ROUTE = 'packages/server/src/http/route.ts';
const RESPOND = 'packages/server/src/http/respond.ts';
const PROBLEM = 'packages/server/src/http/problem.ts';
const CALL = 'packages/server/src/http/call.ts';

/** Faults are limited both where they are found and where they are reported. */
const NOT_CAPPED: Drift = {
  name: 'faults-are-not-capped',
  kind: 'server',
  files: [
    {
      file: PROBLEM,
      find: 'const errors = faults.slice(0, LIMITS.maxFaults);',
      replace: 'const errors = faults.slice(0, LIMITS.maxFaults * 2);',
    },
    ...['packages/generator/src/runtime/check-request.ts', 'generated/server/check-request.ts'].map((file) => ({
      file,
      find: 'faults.slice(0, LIMITS.maxFaults)',
      replace: 'faults.slice(0, LIMITS.maxFaults * 2)',
    })),
  ],
};

/** Statuses, headers, methods, media types and paths differ from the document. */
export const PROTOCOL: readonly Drift[] = near(
  ['statuses', 'hostile-paths', 'hostile-keys', 'hostile-ids', 'failures'],
  [
    ...near(
      ['hostile-paths', 'hostile-faults', 'hostile-query'],
      drifts('server', ROUTE, [
        [
          'unknown-method-has-no-allow',
          'if (operation === undefined) throw methodNotAllowed(allow);',
          'if (operation === undefined) throw new ProblemError(STATUS.methodNotAllowed, methodNotAllowed(allow).message);',
        ],
        ['head-is-refused', "method === 'HEAD' ? 'GET' : method", 'method'],
        [
          'options-needs-a-key',
          "if (method === 'OPTIONS') return",
          "if (method === 'OPTIONS' && call.request.headers['x-api-key']) return",
        ],
        [
          'other-final-slash-is-404',
          'if (found === undefined) return undefined;',
          "if (found?.route.path.endsWith('/') !== url.split('?')[0]?.endsWith('/')) return undefined;\n  if (found === undefined) return undefined;",
        ],
        ['paths-are-not-decoded', 'path: decoded(found.parameters)', 'path: found.parameters ?? decoded({})'],
      ]),
    ),
    ...near(
      ['facts', 'hostile-ids', 'lists', 'hostile-query', 'statuses'],
      [
        ...drifts('server', RESPOND, [
          [
            'posts-answer-201',
            'response.writeHead(status, ',
            "response.writeHead(call.request.method === 'POST' && status === 200 ? 201 : status, ",
          ],
          ['deletes-answer-200', 'response.writeHead(status, ', 'response.writeHead(status === 204 ? 200 : status, '],
          [
            'problems-are-plain-json',
            "PROBLEM_TYPE = 'application/problem+json; charset=utf-8'",
            "PROBLEM_TYPE = 'application/json; charset=utf-8'",
          ],
          [
            'headers-of-replies-are-dropped',
            '  const { body } = answer;\n',
            '  answer = { ...answer, headers: {} };\n  const { body } = answer;\n',
          ],
        ]),
        ...runtimeDrifts('check-request.ts', [
          ['path-ids-keep-their-case', 'path: canonicalUuids(path, rule.path),', 'path,'],
        ]),
      ],
    ),
    ...near(
      ['hostile-keys', 'statuses', 'failures'],
      [
        ...drifts('server', PROBLEM, [
          ['missing-key-has-no-challenge', "    headers: { 'WWW-Authenticate': 'ApiKey' },\n", ''],
          [
            'unavailable-has-no-retry-after',
            'new ProblemError(STATUS.unavailable, detail, { headers: RETRY_LATER })',
            "new ProblemError(STATUS.unavailable, detail, { headers: { 'X-Retry-After': RETRY_LATER['Retry-After'] ?? '' } })",
          ],
        ]),
        ...drifts('server', RESPOND, [
          [
            'stack-is-told',
            '{ detail: message, errors, sampleId }',
            '{ detail: new Error(message).stack ?? message, errors, sampleId }',
          ],
        ]),
        ...drifts('server', 'packages/server/src/http/failures.ts', [
          [
            'failures-tell-their-message',
            "'The server failed. Quote the request id when you report this.'",
            'error instanceof Error ? error.message : String(error)',
          ],
        ]),
        ...drifts('server', 'packages/server/src/http/read-body.ts', [
          [
            'refused-media-type-is-400',
            "new ProblemError(STATUS.unsupportedMediaType, 'Send the body as application/json",
            "new ProblemError(STATUS.malformedRequest, 'Send the body as application/json",
          ],
        ]),
      ],
    ),
    ...near(
      ['hostile-keys', 'headers', 'statuses'],
      drifts('server', CALL, [
        ['request-id-is-not-taken-over', '? given : randomUUID()', '? randomUUID() : randomUUID()'],
        ['request-id-is-not-answered', '[REQUEST_ID_HEADER, this.requestId],', ''],
        ['instance-has-the-query', "url.indexOf('?')", "url.indexOf('#')"],
      ]),
    ),
    ...near(
      ['headers', 'statuses'],
      drifts('server', 'packages/server/src/http/authorise.ts', [
        ['accept-is-not-looked-at', 'if (!acceptsJson(accept)) {', "if (!acceptsJson(accept) && accept === '') {"],
      ]),
    ),
    ...near(
      ['hostile-faults', 'statuses'],
      [
        ...drifts('server', PROBLEM, [
          ['problem-says-another-status', '    status,\n    detail,\n', '    status: 400,\n    detail,\n'],
          ['problem-does-not-say-who-has-the-name', '{ physical_sample_id: sampleId }', '{}'],
          ['problem-has-no-request-id', '    request_id: requestId,\n', ''],
          ['one-fault-is-told-in-the-plural', "length === 1 ? '1 fault found.' : ", ''],
        ]),
        NOT_CAPPED,
      ],
    ),
    ...near(
      ['headers', 'hostile-query'],
      [
        ...drifts('server', RESPOND, [
          [
            'answers-carry-an-etag',
            '  const { body } = answer;\n',
            '  answer = { ...answer, headers: { ...answer.headers, ETag: \'W/"1"\' } };\n  const { body } = answer;\n',
          ],
        ]),
        ...drifts('server', 'packages/server/src/validation/reference/engine.ts', [
          ['parameters-are-left-to-the-validator', 'if (inParameters.length > 0)', 'if (inParameters.length < 0)'],
          [
            'the-reference-checks-no-answers',
            'if (faults.length > 0) throw new BrokenAnswerError',
            'if (faults.length < 0) throw new BrokenAnswerError',
          ],
        ]),
        ...runtimeDrifts('check-request.ts', [['queries-are-not-checked', 'rule.query.first(query) &&', '']]),
        ...drifts('server', CALL, [['answers-may-be-sniffed', 'NO_SNIFFING, ...this.#more', '...this.#more']]),
      ],
    ),
  ],
);
