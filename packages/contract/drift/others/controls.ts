// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { type Drift, drifts } from '../drift.ts';

/** Edits that change nothing observable: a gate that fails for one raises a false alarm. */
export const CONTROLS: readonly Drift[] = [
  ...drifts('control', 'packages/server/src/domain/annotation.ts', [
    ['server-comment-is-reworded', 'Unset fields are null. */', 'Fields that are not set are null. */'],
  ]),
  ...drifts('control', 'packages/server/src/http/route.ts', [
    [
      'server-local-is-renamed',
      "const name = method === 'HEAD' ? 'GET' : method;\n  return Object.hasOwn(operations, name) ? operations[name] : undefined;",
      "const verb = method === 'HEAD' ? 'GET' : method;\n  return Object.hasOwn(operations, verb) ? operations[verb] : undefined;",
    ],
  ]),
  ...drifts('control', 'packages/server/src/domain/box.ts', [
    [
      'server-condition-is-written-differently',
      'min === undefined || max === undefined || min <= max',
      'min === undefined || max === undefined || !(max < min)',
    ],
  ]),
  ...drifts('control', 'packages/client/src/attempt.ts', [
    [
      'client-imports-are-reordered',
      "import type { HttpResponse } from './options.ts';\nimport { Interrupted, withTimeLimit } from './time-limit.ts';",
      "import { Interrupted, withTimeLimit } from './time-limit.ts';\nimport type { HttpResponse } from './options.ts';",
    ],
  ]),
  ...drifts('control', 'packages/client/src/serialize.ts', [
    [
      'client-local-is-written-in-place',
      '    const segment = encode(name, value);\n    return path.replace(`{${name}}`, () => segment);',
      '    return path.replace(`{${name}}`, () => encode(name, value));',
    ],
  ]),
  ...drifts('control', 'openapi/schemas/AnnotationCreate.yaml', [
    [
      'document-describes-a-property-in-other-words',
      'description: The measured value, a finite number',
      'description: What was measured, a finite number',
    ],
  ]),
  ...drifts('control', 'openapi/paths/annotations.yaml', [
    ['document-has-another-summary', 'summary: Record one annotation', 'summary: Record an annotation'],
  ]),
  ...drifts('control', 'README.md', [
    [
      'readme-is-reworded',
      'Record what was measured on a wafer, and where:',
      'Records of what was measured on a wafer, and where:',
    ],
  ]),
];
