// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the edits quote source, templates included
import { type Drift, drifts } from '../drift.ts';
import { raiseVersion } from '../raise-version.ts';

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
  // What developers do every day.
  {
    name: 'operation-is-added',
    kind: 'control',
    files: [
      {
        file: 'openapi/openapi.yaml',
        find: '  /physical_samples/{physical_sample_id}/properties/:\n',
        replace: `  /physical_samples/{physical_sample_id}/name:
    parameters:
      - $ref: parameters/physical-sample-id.yaml
    get:
      operationId: getSampleByName
      tags: [Physical samples]
      summary: Get a sample for its name
      description: 'Returns a sample. An extension: the public API does not document this operation.'
      x-wafermark-extension: true
      x-wafermark-method: samples.named
      x-wafermark-idempotency: natural
      x-wafermark-scope: read
      responses:
        '200':
          description: The sample.
          headers:
            X-Request-Id:
              $ref: headers/request-id.yaml
          content:
            application/json:
              schema:
                $ref: schemas/PhysicalSample.yaml
              examples:
                demo:
                  $ref: examples/sample-get.yaml
        '400':
          $ref: responses/bad-request.yaml
        '401':
          $ref: responses/unauthorized.yaml
        '403':
          $ref: responses/forbidden.yaml
        '404':
          $ref: responses/not-found.yaml
        '406':
          $ref: responses/not-acceptable.yaml
        '422':
          $ref: responses/unprocessable-content.yaml
        '429':
          $ref: responses/too-many-requests.yaml
        '500':
          $ref: responses/internal-server-error.yaml
        '503':
          $ref: responses/service-unavailable.yaml
  /physical_samples/{physical_sample_id}/properties/:
`,
      },
      raiseVersion('minor'),
      {
        file: 'packages/server/src/http/handlers/samples.ts',
        find: "'listPhysicalSamples' | 'getPhysicalSample'",
        replace: "'listPhysicalSamples' | 'getSampleByName' | 'getPhysicalSample'",
      },
      {
        file: 'packages/server/src/http/handlers/samples.ts',
        find: '  async listSampleProperties({',
        replace: `  async getSampleByName({ path }, { principal, store }) {
    const sample = await store.getSample(principal.organisation, path.physical_sample_id);
    return sample === undefined ? noSample : { status: OPERATIONS.getSampleByName.success, body: sample };
  },

  async listSampleProperties({`,
      },
    ],
  },
  {
    name: 'optional-field-is-added',
    kind: 'control',
    files: [
      raiseVersion('minor'),
      {
        file: 'openapi/schemas/SampleProperty.yaml',
        find: '  mean:\n',
        replace: `  middle:
    $ref: fields/OptionalNumber.yaml
    description: Half way between the smallest and the largest value; null when all are ignored.
    examples: [24.75]
  mean:
`,
      },
      {
        file: 'openapi/examples/sample-properties.yaml',
        find: '    mean: 25.1\n',
        replace: '    middle: 25.1\n    mean: 25.1\n',
      },
      {
        file: 'packages/server/src/domain/summary.ts',
        find: '      mean: count === 0',
        replace: '      middle: finite((this.#minimum + this.#maximum) / 2),\n      mean: count === 0',
      },
    ],
  },
  { name: 'patch-version-is-raised', kind: 'control', files: [raiseVersion('patch')] },
  ...drifts('control', 'openapi/schemas/Project.yaml', [
    [
      'document-has-its-keywords-in-another-order',
      'type: object\nadditionalProperties: false\n',
      'additionalProperties: false\ntype: object\n',
    ],
  ]),
  ...drifts('control', 'openapi/headers/link.yaml', [
    ['document-describes-a-header-in-other-words', 'Link to the next page', 'A link to the next page'],
  ]),
  ...drifts('control', 'openapi/schemas/fields/Name.yaml', [
    ['document-has-another-comment', '# Free text that must not be empty', '# Any text that must not be empty'],
  ]),
  ...drifts('control', 'packages/server/src/demo/wafer.ts', [
    ['demo-data-has-other-values', '42.5 - 1.1 * (', '43.5 - 1.2 * ('],
  ]),
  ...drifts('control', 'packages/cli/src/commands/serve.ts', [
    ['log-line-is-reworded', "log.info('the certificate has been renewed')", "log.info('the certificate is renewed')"],
  ]),
  ...drifts('control', 'packages/server/src/store/rows/keys.ts', [
    ['server-comment-is-shorter', 'so a plain hash is safe; a slow one', 'so a plain hash is safe: a slow one'],
  ]),
  ...drifts('control', 'packages/server/src/store/sqlite/samples.ts', [
    [
      'server-statement-is-named-otherwise',
      "const any = db.prepare<[], number>('select 1 from physical_samples limit 1').pluck();",
      "const any = db.prepare<[], number>('select 1 from physical_samples limit 1;').pluck();",
    ],
  ]),
  ...drifts('control', 'packages/server/src/http/problem.ts', [
    ['server-spreads-in-another-way', 'errors: [...details.errors]', 'errors: details.errors.slice()'],
  ]),
  ...drifts('control', 'packages/client/src/errors/api-error.ts', [
    [
      'client-comment-is-reworded',
      'More would hide the end of the message;',
      'More of them would hide the end of the message;',
    ],
  ]),
  ...drifts('control', 'packages/cli/src/settings.ts', [
    ['cli-comment-is-reworded', 'More are no faster on any machine:', 'More would be no faster on any machine:'],
  ]),
  ...drifts('control', 'packages/client/src/index.ts', [
    ['client-comment-is-shorter', '// But for those above, which are what methods take.', '// But for those above.'],
  ]),
];
