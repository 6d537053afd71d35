import { drifts, near } from '../drift.ts';

/** The client misinterprets a response, a failure, or its settings. */
export const ANSWERS = [
  ...drifts('client', 'packages/client/src/answer/read-answer.ts', [
    ['client-takes-refusals-for-answers', 'if (response.ok && isAsDocumented) {', 'if (isAsDocumented) {'],
    ['client-takes-pages-of-proxies-for-answers', '= parseJson(text);', '= parseJson(text) ?? { text };'],
    [
      'client-takes-objects-for-lists',
      "isRecord(data) && Array.isArray(data) === (answers === 'array')",
      'isRecord(data)',
    ],
  ]),
  ...drifts('client', 'packages/client/src/answer/describe-failure.ts', [
    [
      'client-reads-no-problems',
      'isProblem(body) ? body : undefined',
      'isProblem(body) && body.status < 0 ? body : undefined',
    ],
  ]),
  ...near(
    ['secrets'],
    drifts('client', 'packages/client/src/answer/describe-failure.ts', [
      ['client-quotes-keys-that-are-hidden-by-escapes', "(typeof value === 'string' ? redact(value) : value)", 'value'],
    ]),
  ),
  ...near(
    ['surface'],
    drifts('client', 'packages/client/src/answer/request-id.ts', [
      [
        'client-reads-the-request-id-from-another-header',
        'headers.get(REQUEST_ID_HEADER)',
        'headers.get(REQUEST_ID_HEADER.slice(2))',
      ],
    ]),
  ),
  ...near(
    ['secrets', 'surface'],
    drifts('client', 'packages/client/src/redactor.ts', [
      [
        'client-leaks-the-key-in-errors',
        "rest.replaceAll(secret, '[redacted]')",
        "rest.replaceAll('[redacted]', secret)",
      ],
    ]),
  ),
  ...near(
    ['retries'],
    drifts('client', 'packages/client/src/retry/policy.ts', [
      ['client-retries-once-too-often', 'retries < policy.maxRetries', 'retries <= policy.maxRetries'],
      [
        'client-retries-what-the-document-does-not-list',
        'return statuses.includes(status) ||',
        'return status >= 400 || statuses.includes(status) ||',
      ],
      ['client-does-not-wait-as-asked', 'const delay = retryAfter || ', 'const delay = (retryAfter && 0) || '],
    ]),
  ),
  ...near(
    ['retries'],
    drifts('client', 'packages/client/src/retry/retry-after.ts', [
      ['client-takes-seconds-for-milliseconds', 'return Number(value) * 1000;', 'return Number(value);'],
    ]),
  ),
  ...near(
    ['pages'],
    drifts('client', 'packages/client/src/next-cursor.ts', [
      ['client-follows-links-backwards', 'rel="?next\\b', 'rel="?prev\\b'],
    ]),
  ),
  ...near(
    ['pages'],
    drifts('client', 'packages/client/src/iterate-pages.ts', [
      [
        'client-gives-one-item-too-many',
        'if (items >= maxItems) return;\n      items',
        'if (items > maxItems) return;\n      items',
      ],
    ]),
  ),
  ...near(
    ['settings'],
    drifts('client', 'packages/client/src/api-key.ts', [
      [
        'client-looks-into-the-other-variable-first',
        "['ATOMSCALE_API_KEY', 'AS_API_KEY']",
        "['AS_API_KEY', 'ATOMSCALE_API_KEY']",
      ],
    ]),
  ),
  ...near(
    ['time-limits'],
    drifts('client', 'packages/client/src/settings.ts', [
      ['client-gives-up-after-six-seconds', 'timeout: 60_000', 'timeout: 6_000'],
    ]),
  ),
];
