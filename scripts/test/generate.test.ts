import { readdir } from 'node:fs/promises';
import { expect, it, vi } from 'vitest';
import type { Outcome } from '../../packages/contract/drift/execute.ts';
import { COMPILER } from '../check/compiler.ts';
import { copyRepository, type RepositoryCopy } from './repository-copy.ts';

// Each test runs the linter, the generator and compilers as separate processes.
vi.setConfig({ testTimeout: 240_000 });

const generate = (copy: RepositoryCopy, out = 'generated'): Promise<Outcome> =>
  copy.run(process.execPath, 'scripts/generate.ts', '--spec', 'openapi/openapi.yaml', '--out', out);

const compile = (copy: RepositoryCopy, project: string): Promise<Outcome> =>
  copy.run(process.execPath, COMPILER, '--project', project);

const generated = { code: 0, output: expect.stringMatching(/^\d+ files in \S+\/ in \d+\.\d s\n$/) };
const compiled = { code: 0, output: '' };
/** The outcome of a compilation that fails with a message about this name. */
const complaintOf = (name: string): object => ({ code: 1, output: expect.stringMatching(new RegExp(name, 'i')) });

/** Documents an operation that reads one sample, by adapting the one that reads an annotation. */
async function addOperation(copy: RepositoryCopy): Promise<void> {
  const annotation = await copy.read('openapi/paths/annotation.yaml');
  const get = annotation.slice(annotation.indexOf('\nget:') + 1, annotation.indexOf('\npatch:') + 1);
  const operation = get
    .replace('getSampleAnnotation', 'getOriginalSample')
    .replace('annotations.get', 'samples.original')
    .replace('tags: [Annotations]', 'tags: [Physical samples]')
    .replace('schemas/Annotation.yaml', 'schemas/PhysicalSample.yaml')
    .replace('annotation-get.yaml', 'sample-update-response.yaml');
  const parameters = 'parameters:\n  - $ref: ../parameters/physical-sample-id.yaml\n';
  await copy.write('openapi/paths/original-sample.yaml', parameters + operation);
  const entry = '  /physical_samples/{physical_sample_id}/original:\n    $ref: paths/original-sample.yaml\n';
  await copy.replace('openapi/openapi.yaml', 'paths:\n', `paths:\n${entry}`);
}

/** Validates a request for the new operation with the generated checks, and prints the verdict. */
const CHECK = `
  const { checkRequest } = await import('./generated/server/validation.ts');
  const parts = { path: { physical_sample_id: '7' }, query: {}, header: {}, body: undefined };
  console.log(checkRequest('getOriginalSample', parts).faults[0].pointer);
`;

const SNIPPET = `import { Wafermark } from '@wafermark/client';
const { samples } = new Wafermark({ apiKey: 'any' });
export const name: string | null = (await samples.original('a1b2c3d4-5678-90ab-cdef-1234567890ab')).name;
// @ts-expect-error The id of a sample is a string.
await samples.original(7);
// @ts-expect-error A sample has no such field.
export const colour: unknown = (await samples.original('a1b2c3d4-5678-90ab-cdef-1234567890ab')).colour;
`;

it('generates a client method and checks for a new operation, and the server does not compile until it handles it', async () => {
  const copy = await copyRepository();
  await addOperation(copy);
  expect(await generate(copy)).toStrictEqual(generated);

  await copy.write('packages/contract/planted.ts', SNIPPET);
  const config = { extends: './tsconfig.json', include: ['planted.ts'] };
  await copy.write('packages/contract/tsconfig.planted.json', JSON.stringify(config));
  expect(await compile(copy, 'packages/contract/tsconfig.planted.json')).toStrictEqual(compiled);

  const checked = await copy.run(process.execPath, '--input-type=module', '--eval', CHECK);
  expect(checked).toStrictEqual({ code: 0, output: '/physical_sample_id\n' });

  expect(await compile(copy, 'packages/server')).toStrictEqual(complaintOf('getOriginalSample'));
  const handlers = 'packages/server/src/http/handlers/handlers.ts';
  const none = `getOriginalSample: async () => ({ status: 404 as const, problem: { detail: 'None.' } })`;
  await copy.replace(handlers, '...sampleReads', `...sampleReads, ${none}`);
  expect(await compile(copy, 'packages/server')).toStrictEqual(compiled);
  await copy.replace(handlers, none, none.replace('404', '418'));
  expect(await compile(copy, 'packages/server')).toStrictEqual(complaintOf('418'));
});

it('fails to compile a server that handles a removed operation', async () => {
  const copy = await copyRepository();
  const annotation = await copy.read('openapi/paths/annotation.yaml');
  await copy.write('openapi/paths/annotation.yaml', annotation.slice(0, annotation.indexOf('\ndelete:') + 1));
  expect(await generate(copy)).toStrictEqual(generated);
  expect(await compile(copy, 'packages/server')).toStrictEqual(complaintOf('deleteSampleAnnotation'));
});

it('fails to compile a server that handles an operation under its former name', async () => {
  const copy = await copyRepository();
  await copy.replace('openapi/paths/annotations.yaml', 'createSampleAnnotation', 'recordSampleAnnotation');
  expect(await generate(copy)).toStrictEqual(generated);
  expect(await compile(copy, 'packages/server')).toStrictEqual(complaintOf('createSampleAnnotation'));
});

it('fails to compile a server that omits a required response field', async () => {
  const copy = await copyRepository();
  const path = 'openapi/schemas/Annotation.yaml';
  await copy.replace(path, '  - version\n', '  - version\n  - batch\n');
  const batch = `  batch:\n    type: boolean\n    description: Whether it came in a bulk.\n    examples: [true]\n`;
  await copy.replace(path, '  last_updated:\n', `${batch}  last_updated:\n`);
  await copy.write(path, `${await copy.read(path)}    batch: false\n`);
  const examples = await readdir(new URL('../../openapi/examples/', import.meta.url));
  for (const name of examples.filter((one) => one.startsWith('annotation-'))) {
    const file = `openapi/examples/${name}`;
    const text = await copy.read(file);
    // Each annotation in it has a version.
    await copy.write(file, text.replaceAll(/^( *)version: .*$/gm, '$&\n$1batch: false'));
  }
  expect(await generate(copy)).toStrictEqual(generated);
  expect(await compile(copy, 'packages/server')).toStrictEqual(complaintOf('batch'));
});

it('generates the committed bytes every time', async () => {
  const copy = await copyRepository();
  const committed = await copy.files('generated');
  expect(await generate(copy, 'once')).toStrictEqual(generated);
  expect(await generate(copy, 'twice')).toStrictEqual(generated);
  const [once, twice] = [await copy.files('once'), await copy.files('twice')];
  expect(Object.keys(once)).toContain('client/client.ts');
  expect(twice).toStrictEqual(once);
  expect(once).toStrictEqual(committed);
});

it('generates in place', async () => {
  const copy = await copyRepository();
  const committed = await copy.files('generated');
  expect(await generate(copy)).toStrictEqual(generated);
  expect(await copy.files('generated')).toStrictEqual(committed);
});
