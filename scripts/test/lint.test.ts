import { expect, it } from 'vitest';
import { copyRepository, type RepositoryCopy } from './repository-copy.ts';

const generate = (copy: RepositoryCopy) => copy.run(process.execPath, 'scripts/generate.ts', '--out', 'out');
const drop = (path: string, line: string) => (copy: RepositoryCopy) => copy.replace(path, line, '');

/** What the document must not have, an edit that adds it, and the file and the report of the linter. */
const RULES: readonly (readonly [string, (copy: RepositoryCopy) => Promise<void>, file: string, report: RegExp])[] = [
  [
    'a default in an update schema, with which servers would overwrite stored values',
    (copy) =>
      copy.replace('openapi/schemas/AnnotationUpdate.yaml', 'examples: [mm]', 'examples: [mm]\n    default: mm'),
    'openapi/schemas/AnnotationUpdate.yaml',
    /wafermark\/default-on-create-only/,
  ],
  [
    'an object that is open to unknown fields',
    drop('openapi/schemas/PhysicalSampleCreate.yaml', 'additionalProperties: false\n'),
    'openapi/schemas/PhysicalSampleCreate.yaml',
    /wafermark\/closed-object/,
  ],
  [
    'a string without a limit',
    drop('openapi/schemas/fields/Name.yaml', 'maxLength: 200\n'),
    'openapi/schemas/fields/Name.yaml',
    /wafermark\/written-limits/,
  ],
  [
    'a string that may hold what cannot be stored',
    drop('openapi/schemas/fields/Name.yaml', 'format: text\n'),
    'openapi/schemas/fields/Name.yaml',
    /Declare the limit: `pattern` or `format: text`/,
  ],
  [
    'a number without bounds',
    drop('openapi/schemas/fields/Number.yaml', 'format: double\n'),
    'openapi/schemas/fields/Number.yaml',
    /wafermark\/written-limits/,
  ],
  [
    'free JSON without limits',
    drop('openapi/schemas/Metadata.yaml', 'maxProperties: 256\n'),
    'openapi/schemas/Metadata.yaml',
    /wafermark\/closed-object/,
  ],
  [
    'a property without a description',
    drop('openapi/schemas/Project.yaml', '    description: Human-readable name of the project.\n'),
    'openapi/schemas/Project.yaml',
    /Describe `name`/,
  ],
  [
    'an operation without a scope',
    drop('openapi/paths/annotations-bulk.yaml', '  x-wafermark-scope: write\n'),
    'openapi/paths/annotations-bulk.yaml',
    /rule\/operation-scope/,
  ],
  [
    'an extension that does not say so',
    drop('openapi/parameters/limit.yaml', ' The public API does not document this parameter.'),
    'openapi/parameters/limit.yaml',
    /wafermark\/said-extension/,
  ],
  [
    'an extension that is not marked',
    drop('openapi/parameters/cursor.yaml', 'x-wafermark-extension: true\n'),
    'openapi/parameters/cursor.yaml',
    /wafermark\/said-extension/,
  ],
  [
    'a pattern that other languages do not compile',
    (copy) => copy.replace('openapi/parameters/cursor.yaml', '[A-Za-z0-9_-]+', '[\\w-]+'),
    'openapi/parameters/cursor.yaml',
    /wafermark\/portable-pattern/,
  ],
  [
    'a description that sends readers to an extension',
    (copy) => copy.replace('openapi/parameters/limit.yaml', 'Without it,', 'See `x-wafermark-limits`. Without it,'),
    'openapi/parameters/limit.yaml',
    /wafermark\/readable-description/,
  ],
  [
    'an operation without a body limit',
    drop('openapi/paths/physical-sample.yaml', '  x-wafermark-body-limit: bodyBytes\n'),
    'openapi/paths/physical-sample.yaml',
    /wafermark\/body-limit/,
  ],
  [
    'an example that does not match its schema',
    (copy) => copy.replace('openapi/examples/annotation-update-request.yaml', '26.0', "'26.0'"),
    'openapi/examples/annotation-update-request.yaml',
    /no-invalid-media-type-examples/,
  ],
  [
    'a reference that cannot be resolved',
    (copy) => copy.replace('openapi/paths/physical-sample.yaml', 'PhysicalSampleUpdate.yaml', 'Nothing.yaml'),
    'openapi/paths/physical-sample.yaml',
    /no-unresolved-refs/,
  ],
];

let outcome: ReturnType<typeof generate> | undefined;

/** The linter reports all at once, which takes a twentieth of the time. */
async function lintAll(): ReturnType<typeof generate> {
  const copy = await copyRepository();
  for (const [, edit] of RULES) await edit(copy);
  return await generate(copy);
}

it.each(RULES)('does not generate from %s', async (_, _edit, file, report) => {
  outcome ??= lintAll();
  const { code, output } = await outcome;
  const [, reports = ''] = new RegExp(`^${file.replaceAll('.', '\\.')}:\n((?: .*\n)+)`, 'm').exec(output) ?? [];
  expect([code, reports]).toStrictEqual([1, expect.stringMatching(report)]);
});

it.each<[string, (copy: RepositoryCopy) => Promise<void>, RegExp]>([
  [
    'a limit that its description cannot find',
    (copy) => copy.replace('openapi/openapi.yaml', '{{x-wafermark-limits.jsonDepth}}', '{{x-wafermark-limits.depth}}'),
    /openapi\.yaml:\d+ \(#\/info\/description\): the document has no number or text at x-wafermark-limits\.depth, which/,
  ],
  [
    'a problem example of another type',
    (copy) => copy.replace('openapi/responses/not-found.yaml', 'title: Not found', 'title: Gone'),
    /not-found\.yaml:1 .*the example of the problem 404 differs from `x-wafermark-problems`/,
  ],
  [
    'an undeclared limit',
    (copy) => copy.replace('openapi/paths/annotations-bulk.yaml', 'limit: bulkBodyBytes', 'limit: hugeBodyBytes'),
    /annotations-bulk\.yaml:12 .*`x-wafermark-limits` has no hugeBodyBytes/,
  ],
])('does not generate from %s, which the linter cannot see', async (_, edit, report) => {
  const copy = await copyRepository();
  await edit(copy);
  expect(await generate(copy)).toStrictEqual({ code: 1, output: expect.stringMatching(report) });
});
