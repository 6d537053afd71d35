import { type Drift, drifts, near } from '../drift.ts';

const RESPOND = 'packages/server/src/http/respond.ts';
const READ = 'packages/server/src/http/read.ts';

/** A streamed list is wrong, or costs as much as a buffered one. */
export const STREAMS: readonly Drift[] = near(
  ['server/broken-contract', 'server/guarded-lists'],
  [
    ...drifts('server', RESPOND, [
      ['broken-rows-end-a-list', '    response.destroy();\n    return;\n', "    response.end(']');\n    return;\n"],
      ['lists-are-held-back-whole', 'const HELD_BACK = 65_536;', 'const HELD_BACK = Number.MAX_SAFE_INTEGER;'],
      [
        'slow-clients-are-not-waited-for',
        'if (!hasRoom) await room(response);',
        "if (!hasRoom && held !== '') await room(response);",
      ],
      [
        'lists-are-made-for-clients-that-have-left',
        'if (response.destroyed) return;',
        "if (response.destroyed && held === 'left') return;",
      ],
    ]),
    ...near(
      ['server/attacks', 'server/guarded-lists'],
      [
        ...drifts('server', RESPOND, [['any-number-of-long-lists-is-sent', '      streams.enter();\n', '']]),
        ...drifts('server', 'packages/server/src/create-app.ts', [
          [
            'long-lists-keep-others-out',
            '          streams.enter();\n          leave();\n',
            '          streams.enter();\n',
          ],
        ]),
      ],
    ),
    ...near(
      ['hostile-paths', 'server/guarded-lists'],
      drifts('server', RESPOND, [
        [
          'head-declares-another-length',
          'else sendWhole(call, head, held);',
          "else sendWhole(call, head, request.method === 'HEAD' ? '' : held);",
        ],
      ]),
    ),
    ...near(
      ['lists', 'hostile-query', 'server/guarded-lists'],
      drifts('server', READ, [
        ['slices-have-no-comma-in-between', "before = ',';", "before = ' ';"],
        ['empty-lists-are-empty', "yield before === '[' ? '[]' : ']';", "yield before === '[' ? '' : ']';"],
        ['empty-slices-leave-a-comma', 'if (items.length === 0) continue;', 'if (items.length < 0) continue;'],
      ]),
    ),
    ...near(
      ['server/guarded-units', 'hostile-faults', 'generated-positive'],
      drifts('server', 'packages/server/src/http/write-list.ts', [
        ['long-answers-have-no-comma-in-between', "(start === 0 ? '[' : ',')", "(start === 0 ? '[' : ' ')"],
        ['long-answers-leave-an-item-out', 'start + AT_ONCE)', 'start + AT_ONCE - 1)'],
        ['long-answers-of-other-letters-are-cut-off', 'const MOST_BYTES = 3;', 'const MOST_BYTES = 1;'],
      ]),
    ),
  ],
);
