// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { type Drift, drifts, near, runtimeDrifts } from '../drift.ts';

const READ = 'packages/server/src/http/read-body.ts';
const PARSE = 'packages/server/src/http/json/parse.ts';
const SCAN = 'packages/server/src/http/json/scan.ts';

const ARRAYS_DO_NOT_COUNT: Drift = {
  name: 'arrays-are-not-counted-as-levels',
  kind: 'server',
  files: [
    { file: SCAN, find: 'depth += 1;', replace: 'depth += byte === OPEN_OBJECT ? 1 : 0;' },
    { file: SCAN, find: 'depth -= 1;', replace: 'depth -= byte === CLOSE_OBJECT ? 1 : 0;' },
  ],
};

/** Parsing of bodies, and the faults of invalid ones. */
export const BODIES: readonly Drift[] = near(
  ['hostile-json', 'hostile-values', 'hostile-query', 'hostile-bulk'],
  [
    ...drifts('server', READ, [
      [
        'body-limit-is-one-byte-lower',
        'new IncomingBody(entry.maxBodyBytes,',
        'new IncomingBody(entry.maxBodyBytes - 1,',
      ],
      [
        'charsets-are-not-looked-at',
        'for (const parameter of parameters) {',
        'for (const parameter of parameters.slice(0, 0)) {',
      ],
      [
        'empty-bodies-are-empty-objects',
        "throw new ProblemError(STATUS.malformedRequest, 'The body is empty, but this operation requires one.');",
        "return { bytes: Buffer.from('{}'), names: 0, hasRiskyNumber: false, isLarge: false, release: () => this.release() };",
      ],
    ]),
    ...drifts('server', PARSE, [
      ['broken-utf-8-is-mended', 'if (!isUtf8(buffer)) throw', 'if (!isUtf8(buffer) && buffer.length === 0) throw'],
      ['repeated-names-are-accepted', 'if (countNames(value) !== names) throw', 'if (countNames(value) > names) throw'],
    ]),
    ...drifts('server', SCAN, [
      ['one-level-more-is-accepted', 'if (depth > LIMITS.jsonDepth) throw', 'if (depth > LIMITS.jsonDepth + 1) throw'],
    ]),
    ARRAYS_DO_NOT_COUNT,
    ...drifts('server', 'packages/server/src/http/json/json-pointer.ts', [
      ['pointers-are-not-escaped', ".replaceAll('~', '~0').replaceAll('/', '~1')", ''],
    ]),
    ...near(
      ['hostile-bulk', 'hostile-values'],
      runtimeDrifts('describe-errors.ts', [
        [
          'missing-fields-are-faults-of-the-object',
          "keyword === 'required' ? params['missingProperty'] : params",
          "keyword === 'required' ? undefined : params",
        ],
      ]),
    ),
    ...near(
      ['hostile-faults', 'hostile-bulk'],
      [
        ...runtimeDrifts('examine.ts', [
          [
            'only-the-first-fault-is-told',
            'return all(value) ? found : (all.errors ?? found);',
            'return all(value) ? found : found;',
          ],
        ]),
        ...runtimeDrifts('check-request.ts', [
          ['faults-in-a-bulk-count-from-one', '`/${check.array}/${index}`', '`/${check.array}/${index + 1}`'],
          [
            'one-fault-less-is-told-of-a-bulk',
            'if (faults.length >= LIMITS.maxFaults) break;',
            'if (faults.length >= LIMITS.maxFaults - 1) break;',
          ],
        ]),
      ],
    ),
    ...near(
      ['hostile-query'],
      runtimeDrifts('read-parameters.ts', [
        [
          'parameters-accept-hexadecimal-numbers',
          "if (reader === 'number') return readNumber(text);",
          "if (reader === 'number') return text.startsWith('0x') ? Number(text) : readNumber(text);",
        ],
        [
          'parameters-accept-spaces-around-numbers',
          "if (reader === 'number') return readNumber(text);",
          "if (reader === 'number') return readNumber(text.trim());",
        ],
      ]),
    ),
  ],
);
