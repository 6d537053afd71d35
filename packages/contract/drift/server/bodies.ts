// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { drifts, near } from '../drift.ts';

const READ = 'packages/server/src/body/read-body.ts';
const I_JSON = 'packages/server/src/body/i-json.ts';
const DESCRIBE = 'packages/server/src/body/describe-errors.ts';
const FAULTS = 'packages/server/src/body/faults.ts';

/** What is read as a body, and what is said of one that does not fit. */
export const BODIES = near(
  ['hostile-json', 'hostile-values', 'hostile-query', 'hostile-bulk'],
  [
    ...drifts('server', READ, [
      [
        'body-limit-is-one-byte-lower',
        'express.raw({ type: () => true, limit })',
        'express.raw({ type: () => true, limit: limit - 1 })',
      ],
      ['charsets-are-not-looked-at', '    checkCharset(contentType);\n', '    checkCharset(mediaType);\n'],
      ['broken-utf-8-is-mended', '{ fatal: true }', '{ fatal: false }'],
      [
        'empty-bodies-are-empty-objects',
        "    throw new ProblemError(STATUS.malformedRequest, 'The body is empty, and this operation needs one.');",
        '    return {};',
      ],
    ]),
    ...drifts('server', I_JSON, [
      ['repeated-names-are-accepted', 'if (seen?.has(name)) throw', 'if (seen?.has(name) && depth < 0) throw'],
      ['one-level-more-is-accepted', 'if (depth > maxDepth) throw', 'if (depth > maxDepth + 1) throw'],
      [
        'arrays-are-not-counted-as-levels',
        '      onArrayBegin: descend,\n      onArrayEnd: () => {\n        depth -= 1;\n      },\n',
        '',
      ],
    ]),
    ...drifts('server', 'packages/server/src/body/json-pointer.ts', [
      ['pointers-are-not-escaped', ".replaceAll('~', '~0').replaceAll('/', '~1')", ''],
    ]),
    ...near(
      ['hostile-bulk', 'hostile-values'],
      drifts('server', DESCRIBE, [
        [
          'missing-fields-are-faults-of-the-object',
          "keyword === 'required' ? params['missingProperty'] : params",
          "keyword === 'required' ? undefined : params",
        ],
      ]),
    ),
    ...near(
      ['hostile-faults', 'hostile-bulk'],
      drifts('server', FAULTS, [
        ['only-the-first-fault-is-told', 'return errorsOf(compiler.all(schema), value);', 'return first;'],
        ['faults-in-a-bulk-count-from-one', '`/${array}/${index}`', '`/${array}/${index + 1}`'],
        [
          'one-fault-less-is-told-of-a-bulk',
          'if (faults.length >= LIMITS.maxFaults) break;',
          'if (faults.length >= LIMITS.maxFaults - 1) break;',
        ],
      ]),
    ),
    ...near(
      ['hostile-query'],
      drifts('server', 'packages/server/src/body/read-parameters.ts', [
        [
          'parameters-accept-hexadecimal-numbers',
          'JSON_NUMBER.test(value)) return',
          "(JSON_NUMBER.test(value) || value.startsWith('0x'))) return",
        ],
        [
          'parameters-accept-spaces-around-numbers',
          'JSON_NUMBER.test(value)) return',
          'JSON_NUMBER.test(value.trim())) return',
        ],
      ]),
    ),
  ],
);
