import { type Drift, drifts, near } from '../drift.ts';

const READ = 'packages/server/src/http/read-body.ts';
const PARSE = 'packages/server/src/http/json/parse.ts';
const SCAN = 'packages/server/src/http/json/scan.ts';

const JUDGED_AT_THE_END: Drift = {
  name: 'body-limits-are-judged-after-reading',
  kind: 'server',
  near: ['server/attacks'],
  files: [
    {
      file: READ,
      find: '    if (this.#length + chunk.length > this.#limit) throw tooLarge(this.#limit);\n',
      replace: '',
    },
    {
      file: READ,
      find: '    if (this.#length === 0) {\n',
      replace: '    if (this.#length > this.#limit) throw tooLarge(this.#limit);\n    if (this.#length === 0) {\n',
    },
  ],
};

/** A body costs too much, or is mistaken for another. */
export const READING: readonly Drift[] = near(
  ['server/guarded-scan', 'hostile-json', 'hostile-values', 'server/attacks'],
  [
    JUDGED_AT_THE_END,
    ...near(
      ['server/attacks'],
      drifts('server', READ, [
        [
          'inflation-is-not-limited',
          'this.#length > packed * LIMITS.inflationRatio',
          'this.#length > packed * LIMITS.bodyBytes',
        ],
        [
          'declared-lengths-are-not-looked-at',
          'if (declared > entry.maxBodyBytes)',
          'if (declared > entry.maxBodyBytes ** 2)',
        ],
      ]),
    ),
    ...near(
      ['server/guarded-budget'],
      [
        ...drifts('server', READ, [
          [
            'held-bodies-are-not-limited',
            'if (bytes > this.#left) throw',
            'if (bytes > this.#left + Number.MAX_VALUE) throw',
          ],
        ]),
        ...drifts('server', 'packages/server/src/create-app.ts', [
          ['held-bodies-are-never-given-back', '      body?.release();\n', ''],
        ]),
      ],
    ),
    ...drifts('server', READ, [
      ['ascii-is-refused', "'utf8', 'us-ascii', 'ascii']", "'utf8']"],
      ['charsets-are-read-with-their-case', '          .toLowerCase(),\n', '          .trim(),\n'],
    ]),
    ...drifts('server', SCAN, [
      ['names-are-not-limited', 'if (names > LIMITS.jsonNames)', 'if (names > LIMITS.jsonNames * LIMITS.jsonValues)'],
      [
        'values-are-not-limited',
        'if (values > LIMITS.jsonValues)',
        'if (values > LIMITS.jsonNames * LIMITS.jsonValues)',
      ],
      ['integers-of-16-digits-are-not-looked-at', 'const EXACT_DIGITS = 15;', 'const EXACT_DIGITS = 16;'],
      ['exponents-of-3-digits-are-not-looked-at', '300, 3] as const', '300, 4] as const'],
      [
        'digits-before-an-exponent-are-not-counted',
        'if (mantissaDigits + digits > EXACT_DIGITS)',
        'if (digits > EXACT_DIGITS)',
      ],
      [
        'escapes-are-lost-between-packets',
        'this.isEscaped = index > end;',
        'this.isEscaped = index > end && names < 0;',
      ],
      ['digits-are-lost-between-packets', '    this.digits = digits;\n', '    this.digits = 0 * digits;\n'],
      ['levels-are-lost-between-packets', '    this.depth = depth;\n', '    this.depth = 0 * depth;\n'],
    ]),
    ...drifts('server', PARSE, [
      ['numbers-that-change-are-let-through', 'if (hasRiskyNumber)\n', 'if (hasRiskyNumber && names < 0)\n'],
      [
        'byte-order-marks-are-let-through',
        'if (text.includes(MARK) || (',
        "if ((text === '' && text.includes(MARK)) || (",
      ],
      ['escaped-byte-order-marks-are-let-through', '/\\\\u[fF][eE][fF]{2}/', '/\\\\uFEFF/'],
      [
        'a-byte-order-mark-before-the-body-is-refused',
        'text.charCodeAt(0) === 0xfeff ? text.slice(1) : text',
        'text.charCodeAt(0) === 0xfffe ? text.slice(1) : text',
      ],
    ]),
  ],
);
