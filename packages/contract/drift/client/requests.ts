// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { type Drift, drifts, near } from '../drift.ts';

const SERIALIZE = 'packages/client/src/serialize.ts';
const TRANSPORT = 'packages/client/src/transport.ts';
const ATTEMPT = 'packages/client/src/attempt.ts';

/** The client sends something else than it was told, or than the document says. */
export const REQUESTS: readonly Drift[] = [
  ...drifts('client', SERIALIZE, [
    ['client-drops-the-final-slash', '  }, template);', "  }, template.replace(/\\/$/, ''));"],
    [
      'client-does-not-encode-ids',
      'const segment = encode(name, value);',
      "const segment = encode(name, value).replaceAll('%2F', '/');",
    ],
    [
      'client-writes-query-names-with-hyphens',
      'return `${encode(name, name)}=',
      "return `${name.replaceAll('_', '-')}=",
    ],
    [
      'client-drops-zero-and-false-from-filters',
      '.filter(([, value]) => value !== undefined && value !== null)',
      '.filter(([, value]) => Boolean(value))',
    ],
    [
      'client-rounds-filters',
      'encode(name, String(value))}',
      "encode(name, String(typeof value === 'number' ? Math.round(value) : value))}",
    ],
    [
      'client-drops-nulls',
      'return JSON.stringify(body);',
      'return JSON.stringify(body, (_, value) => value ?? undefined);',
    ],
    [
      'client-sends-numbers-as-strings',
      'return JSON.stringify(body);',
      "return JSON.stringify(body, (_, value) => (typeof value === 'number' ? String(value) : value));",
    ],
    [
      'client-trims-strings',
      'return JSON.stringify(body);',
      "return JSON.stringify(body, (_, value) => (typeof value === 'string' ? value.trim() : value));",
    ],
  ]),
  ...drifts('client', 'packages/client/src/config.ts', [
    [
      'client-sends-the-key-in-another-header',
      'headers[API_KEY_HEADER] = key;',
      "headers[API_KEY_HEADER.replace('API-', '')] = key;",
    ],
  ]),
  ...near(
    ['argument-error', 'import/create-many'],
    drifts('client', SERIALIZE, [
      ['client-sends-nan-in-filters', '!Number.isFinite(value)) {', "typeof value !== 'number') {"],
      [
        'client-sends-nan-as-null',
        'return Number.isFinite(value) ? undefined',
        'return Number.isFinite(value) || Number.isNaN(value) ? undefined',
      ],
      [
        'client-sends-maps-as-empty-objects',
        "if (kind === 'Object') return",
        "if (kind === 'Object' || kind === 'Map') return",
      ],
    ]),
  ),
  ...drifts('client', ATTEMPT, [
    [
      'client-puts-where-it-should-patch',
      '...fetchOptions, method, headers',
      "...fetchOptions, method: method === 'PATCH' ? 'PUT' : method, headers",
    ],
    [
      'client-sends-no-headers-of-its-own',
      'const headers = { ...call.headers };',
      'const headers: Record<string, string> = { ...Object.fromEntries(Object.entries(call.headers).slice(0, 1)) };',
    ],
  ]),
  ...near(
    ['redirect-error'],
    drifts('client', ATTEMPT, [
      ['client-follows-redirects', "redirect: 'manual' as const", "redirect: 'follow' as never"],
    ]),
  ),
  ...near(
    ['commands'],
    drifts('client', 'packages/client/src/commands.ts', [
      ['commands-read-the-first-page-again', '{ [parameters.cursor]: cursor }', '{ [parameters.limit]: cursor }'],
      ['commands-lose-the-filter-of-a-list', '{ ...params?.query, ...place }', '{ ...place }'],
      ['commands-take-no-options', '{ ...command, options })', '{ ...command, options: options && undefined })'],
    ]),
  ),
  ...drifts('client', TRANSPORT, [['client-declares-another-media-type', "= 'application/json';", "= 'text/plain';"]]),
  ...near(
    ['retries', 'surface'],
    drifts('client', TRANSPORT, [
      [
        'client-sends-no-idempotency-key',
        'if (key !== undefined) headers',
        'if (idempotencyKey !== undefined && key !== undefined) headers',
      ],
      ['client-ignores-the-idempotency-key-it-is-given', ': checkKey(idempotencyKey);', ': randomId();'],
      ['client-sends-idempotency-keys-with-everything', '(behaviour.takesKey ? randomId() : undefined)', 'randomId()'],
      [
        'client-sends-no-request-id',
        '{ [requestIdHeader]: requestId,',
        "{ [requestIdHeader.replace('X-', '')]: requestId,",
      ],
    ]),
  ),
  ...near(
    ['settings', 'keys'],
    drifts('client', 'packages/client/src/config.ts', [
      ['client-doubles-the-slash-after-the-base-url', "  return url.replace(/\\/+$/, '');", '  return url;'],
      ['client-sends-the-key-in-the-clear', '!LOOPBACK.test(url) && !allowHttp', '!LOOPBACK.test(url) && allowHttp'],
    ]),
  ),
];
