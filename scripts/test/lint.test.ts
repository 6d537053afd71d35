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
    drop('openapi/schemas/Project.yaml', '    maxLength: 200\n'),
    /wafermark\/written-limits/,
  ],
  [
    'an operation without a scope',
    drop('openapi/paths/annotations-bulk.yaml', '  x-wafermark-scope: write\n'),
    /rule\/operation-scope/,
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
    (copy) => copy.replace('openapi/openapi.yaml', '  bulkBodyBytes: 67108864\n', ''),
    /x-wafermark-limits has no "bulkBodyBytes"/,
  ],
])('does not generate from %s', async (_, edit, report) => {
  const copy = await copyRepository();
  await edit(copy);
  const outcome = await copy.run(process.execPath, 'scripts/generate.ts', '--out', 'out');
  expect(outcome).toStrictEqual({ code: 1, output: expect.stringMatching(report) });
});
