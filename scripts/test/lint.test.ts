import { expect, it } from 'vitest';
import { copyRepository, type RepositoryCopy } from './repository-copy.ts';

const drop = (path: string, line: string) => (copy: RepositoryCopy) => copy.replace(path, line, '');

it.each<[string, (copy: RepositoryCopy) => Promise<void>, RegExp]>([
  [
    'a default in an update schema, with which servers would overwrite stored values',
    (copy) =>
      copy.replace('openapi/schemas/AnnotationUpdate.yaml', 'examples: [mm]', 'examples: [mm]\n    default: mm'),
    /wafermark\/default-on-create-only/,
  ],
  [
    'an object that is open to unknown fields',
    drop('openapi/schemas/PhysicalSampleCreate.yaml', 'additionalProperties: false\n'),
    /wafermark\/closed-object/,
  ],
  [
    'a string without a limit',
    drop('openapi/schemas/fields/Name.yaml', 'maxLength: 200\n'),
    /wafermark\/written-limits/,
  ],
  [
    'a string that may hold what cannot be stored',
    drop('openapi/schemas/fields/Name.yaml', 'format: text\n'),
    /Declare the limit: `pattern` or `format: text`/,
  ],
  [
    'a number without bounds',
    drop('openapi/schemas/fields/Number.yaml', 'format: double\n'),
    /wafermark\/written-limits/,
  ],
  [
    'free JSON without limits',
    drop('openapi/schemas/Metadata.yaml', 'maxProperties: 256\n'),
    /wafermark\/closed-object/,
  ],
  [
    'a property without a description',
    drop('openapi/schemas/Project.yaml', '    description: Human-readable name of the project.\n'),
    /Describe `name`/,
  ],
  [
    'an operation without a scope',
    drop('openapi/paths/annotations-bulk.yaml', '  x-wafermark-scope: write\n'),
    /rule\/operation-scope/,
  ],
  [
    'an extension that does not say so',
    drop('openapi/parameters/limit.yaml', ' The public API does not document this parameter.'),
    /wafermark\/said-extension/,
  ],
  [
    'an extension that is not marked',
    drop('openapi/parameters/limit.yaml', 'x-wafermark-extension: true\n'),
    /wafermark\/said-extension/,
  ],
  [
    'a pattern that other languages do not compile',
    (copy) => copy.replace('openapi/parameters/cursor.yaml', '[A-Za-z0-9_-]+', '[\\w-]+'),
    /wafermark\/portable-pattern/,
  ],
  [
    'a limit that its description cannot find',
    (copy) => copy.replace('openapi/openapi.yaml', '{{x-wafermark-limits.jsonDepth}}', '{{x-wafermark-limits.depth}}'),
    /the document has no number or text at x-wafermark-limits\.depth/,
  ],
  [
    'a description that sends readers to an extension',
    (copy) => copy.replace('openapi/parameters/limit.yaml', 'Without it,', 'See `x-wafermark-limits`. Without it,'),
    /wafermark\/readable-description/,
  ],
  [
    'an operation without a body limit',
    drop('openapi/paths/physical-sample.yaml', '  x-wafermark-body-limit: bodyBytes\n'),
    /wafermark\/body-limit/,
  ],
  [
    'an example that does not match its schema',
    (copy) => copy.replace('openapi/examples/annotation-update-request.yaml', '26.0', "'26.0'"),
    /no-invalid-media-type-examples/,
  ],
  [
    'a reference that cannot be resolved',
    (copy) => copy.replace('openapi/paths/physical-sample.yaml', 'PhysicalSampleUpdate.yaml', 'Nothing.yaml'),
    /no-unresolved-refs/,
  ],
  [
    'a problem example of another type',
    (copy) => copy.replace('openapi/responses/not-found.yaml', 'title: Not found', 'title: Gone'),
    /404: the example of the problem differs from x-wafermark-problems/,
  ],
  [
    'an undeclared limit',
    (copy) => copy.replace('openapi/paths/annotations-bulk.yaml', 'limit: bulkBodyBytes', 'limit: hugeBodyBytes'),
    /x-wafermark-limits has no "hugeBodyBytes"/,
  ],
])('does not generate from %s', async (_, edit, report) => {
  const copy = await copyRepository();
  await edit(copy);
  const outcome = await copy.run(process.execPath, 'scripts/generate.ts', '--out', 'out');
  expect(outcome).toStrictEqual({ code: 1, output: expect.stringMatching(report) });
});
