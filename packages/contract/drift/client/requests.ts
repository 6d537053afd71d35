// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { drifts, near } from '../drift.ts';

/** The client sends something other than requested or documented. */
export const REQUESTS = [
  ...drifts('client', 'packages/client/src/request/url.ts', [
    ['client-drops-the-final-slash', 'let path = template;', "let path = template.replace(/\\/$/, '');"],
    [
      'client-does-not-encode-ids',
      "const segment = encode('path', name, value, isSegment);",
      "const segment = encode('path', name, value, isSegment).replaceAll('%2F', '/');",
    ],
    ['client-writes-query-names-with-hyphens', 'return `${name}=', "return `${name.replaceAll('_', '-')}="],
    [
      'client-drops-zero-and-false-from-filters',
      '.filter(([, value]) => value !== undefined && value !== null)',
      '.filter(([, value]) => Boolean(value))',
    ],
    [
      'client-rounds-filters',
      "encode('query', name, value, isPlain)",
      "encode('query', name, typeof value === 'number' ? Math.round(value) : value, isPlain)",
    ],
  ]),
  ...near(
    ['argument-error'],
    drifts('client', 'packages/client/src/request/url.ts', [
      ['client-sends-nan-in-filters', '|| Number.isFinite(value);', "|| typeof value === 'number';"],
    ]),
  ),
  ...drifts('client', 'packages/client/src/request/body.ts', [
    [
      'client-drops-nulls',
      'json = JSON.stringify(body);',
      'json = JSON.stringify(body, (_, value) => value ?? undefined);',
    ],
    [
      'client-sends-numbers-as-strings',
      'json = JSON.stringify(body);',
      "json = JSON.stringify(body, (_, value) => (typeof value === 'number' ? String(value) : value));",
    ],
    [
      'client-trims-strings',
      'json = JSON.stringify(body);',
      "json = JSON.stringify(body, (_, value) => (typeof value === 'string' ? value.trim() : value));",
    ],
  ]),
  ...near(
    ['argument-error', 'bulk/create-many'],
    drifts('client', 'packages/client/src/request/body.ts', [
      ['client-sends-nan-as-null', "json.includes('null') ||", "json.includes('nil') ||"],
    ]),
  ),
  ...drifts('client', 'packages/client/src/send/send-once.ts', [
    ['client-sends-the-key-in-another-header', '[API_KEY_HEADER]: key', "[API_KEY_HEADER.replace('API-', '')]: key"],
    [
      'client-puts-where-it-should-patch',
      'fetch(url, { method, headers',
      "fetch(url, { method: method === 'PATCH' ? 'PUT' : method, headers",
    ],
    [
      'client-sends-no-headers-of-its-own',
      '{ ...headers, [API_KEY_HEADER]: key }',
      '{ ...Object.fromEntries(Object.entries(headers).slice(0, 1)), [API_KEY_HEADER]: key }',
    ],
  ]),
  ...near(
    ['redirect-error'],
    drifts('client', 'packages/client/src/send/send-once.ts', [
      ['client-follows-redirects', "redirect: 'manual'", "redirect: 'follow'"],
    ]),
  ),
  ...drifts('client', 'packages/client/src/send/create-call.ts', [
    ['client-declares-another-media-type', "= 'application/json';", "= 'text/plain';"],
  ]),
  ...near(
    ['retries', 'surface'],
    drifts('client', 'packages/client/src/send/create-call.ts', [
      [
        'client-sends-no-idempotency-key',
        'if (behaviour.takesKey) {',
        'if (behaviour.takesKey && options?.idempotencyKey) {',
      ],
      ['client-ignores-the-idempotency-key-it-is-given', 'options?.idempotencyKey ?? randomId()', 'randomId()'],
      [
        'client-sends-idempotency-keys-with-everything',
        'if (behaviour.takesKey) {',
        'if (behaviour.takesKey !== false) {',
      ],
      [
        'client-sends-no-request-id',
        '{ [REQUEST_ID_HEADER]: requestId }',
        "{ [REQUEST_ID_HEADER.replace('X-', '')]: requestId }",
      ],
    ]),
  ),
  ...near(
    ['settings', 'keys'],
    drifts('client', 'packages/client/src/base-url.ts', [
      ['client-doubles-the-slash-after-the-base-url', "  return url.replace(/\\/+$/, '');", '  return url;'],
      ['client-sends-the-key-in-the-clear', '/^(https:|http:(?=', '/^(https:|http:|http:(?='],
    ]),
  ),
];
