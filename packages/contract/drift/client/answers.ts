// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { type Drift, drifts, near } from '../drift.ts';

const OUTCOME = 'packages/client/src/outcome.ts';
const RETURNED = 'packages/client/src/returned-json.ts';
const RETRY = 'packages/client/src/retry.ts';
const PAGES = 'packages/client/src/pagination.ts';

/** The client misreads a response, a failure, or its settings. */
export const ANSWERS: readonly Drift[] = [
  ...drifts('client', OUTCOME, [
    ['client-takes-refusals-for-answers', 'const returned = response.ok', 'const returned = status > 0'],
    [
      'client-takes-pages-of-proxies-for-answers',
      'json: parseJson(text), bytes',
      'json: parseJson(text) ?? { id: text }, bytes',
    ],
    [
      'client-reads-no-problems',
      'isProblem(body) ? body : undefined',
      'isProblem(body) && body.status < 0 ? body : undefined',
    ],
  ]),
  ...near(
    ['response-parse-error'],
    drifts('client', RETURNED, [
      ['client-takes-objects-for-lists', 'Array.isArray(data) && data.every((item)', '[data].flat().every((item)'],
      ['client-takes-error-objects-for-answers', "typeof item[has] === 'string'", "typeof item[has] !== 'number'"],
    ]),
  ),
  ...near(
    ['secrets'],
    drifts('client', OUTCOME, [
      ['client-quotes-keys-that-are-hidden-by-escapes', "(typeof value === 'string' ? redact(value) : value)", 'value'],
    ]),
  ),
  ...near(
    ['surface'],
    drifts('client', OUTCOME, [
      [
        'client-reads-the-request-id-from-another-header',
        'headers.get(facts.requestIdHeader)',
        'headers.get(facts.requestIdHeader.slice(2))',
      ],
    ]),
  ),
  ...near(
    ['secrets', 'surface'],
    drifts('client', 'packages/client/src/redact.ts', [
      [
        'client-leaks-the-key-in-errors',
        "rest.replace(patternOf(secret), '[redacted]')",
        "rest.replace('[redacted]', secret)",
      ],
      ['client-leaks-keys-in-base64', ', ...base64(secret).map(escapePattern)', ''],
      ['client-leaks-keys-that-are-encoded-in-part', 'anyOf([char, url,', 'anyOf([url,'],
      ['client-leaks-keys-that-are-encoded-twice', ' nested,', ''],
    ]),
  ),
  ...near(
    ['retries'],
    drifts('client', RETRY, [
      ['client-retries-once-too-often', 'retries < maxRetries', 'retries <= maxRetries'],
      [
        'client-retries-what-the-document-does-not-list',
        'return statuses.includes(status) ||',
        'return status >= 400 || statuses.includes(status) ||',
      ],
      ['client-does-not-wait-as-asked', 'const delay = retryAfter || ', 'const delay = (retryAfter && 0) || '],
      ['client-takes-seconds-for-milliseconds', 'return Number(value) * 1000;', 'return Number(value);'],
    ]),
  ),
  ...near(
    ['connection-error'],
    drifts('client', OUTCOME, [
      ['client-retries-what-no-retry-can-fix', 'retry: hint === undefined ? retry : undefined', 'retry'],
    ]),
  ),
  ...near(
    ['pages'],
    drifts('client', PAGES, [
      ['client-follows-links-backwards', "relations.includes('next')", "relations.includes('prev')"],
      ['client-gives-one-item-too-many', 'items.slice(0, left)', 'items.slice(0, left + 1)'],
      [
        'client-does-not-page-by-default',
        'const pageSize = isSent ? limit : Math.max(size, 1);',
        'const pageSize = limit;',
      ],
      [
        'client-ends-lists-whose-links-are-lost',
        'const isFull = pageSize !== undefined',
        'const isFull = pageSize === 0',
      ],
      ['client-goes-round-in-circles', 'seen.add(next);', 'seen.add(String(cursor));'],
    ]),
  ),
  ...near(
    ['settings'],
    drifts('client', 'packages/client/src/api-key.ts', [
      [
        'client-looks-into-the-other-variable-first',
        "'ATOMSCALE_API_KEY', 'AS_API_KEY'",
        "'AS_API_KEY', 'ATOMSCALE_API_KEY'",
      ],
    ]),
  ),
  ...near(
    ['time-limits'],
    drifts('client', 'packages/client/src/config.ts', [
      ['client-gives-up-after-six-seconds', 'timeout: 60_000', 'timeout: 6_000'],
    ]),
  ),
  ...near(
    ['import/journal'],
    drifts('client', 'packages/client/src/import/earlier-rows.ts', [
      [
        'imports-send-stored-rows-again',
        '  const certain = await untaken(waiting);\n  if (certain',
        '  const certain = waiting;\n  if (certain',
      ],
      [
        'imports-do-not-wait-for-the-end-of-the-journal',
        'earlier.isLoaded && waiting.length === 0',
        'waiting.length === 0',
      ],
    ]),
  ),
  ...near(
    ['import/journal'],
    drifts('client', 'packages/client/src/import/create-many.ts', [
      [
        'imports-forget-requests-without-an-outcome',
        'for (const entry of pending) if',
        'for (const entry of pending.slice(1)) if',
      ],
      [
        'imports-use-a-new-key-for-the-same-request',
        'const outcome = await this.#send(chunkOf(sent), key);',
        'const outcome = await this.#send(chunkOf(sent), `${key}2`);',
      ],
    ]),
  ),
  ...near(
    ['import/create-many'],
    drifts('client', 'packages/client/src/import/read-rows.ts', [
      [
        'imports-number-rows-of-an-array-within-their-chunk',
        'index: start + place, json: JSON.stringify(item)',
        'index: Math.min(start, 0) + place, json: JSON.stringify(item)',
      ],
      ['imports-read-an-array-again-after-a-rejection', '=> JSON.parse(body);', '=> ({ [BULK.items]: items });'],
    ]),
  ),
];
