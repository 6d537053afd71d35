import { readFile } from 'node:fs/promises';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type {
  Annotation,
  AnnotationCreate,
  ApiError,
  ListSampleAnnotationsFilter,
  OperationId,
  PageOptions,
  PhysicalSampleListItem,
  Problem,
  RequestOptions,
  ValidationProblem,
  Wafermark,
} from '../src/index.ts';
import { reportedLines } from './compile.ts';
import { ACCEPTED } from './tarball/programs.ts';

/** Never called: `tsc` reads it, and complains about a line that it does not refuse. */
export async function typos({ annotations, samples }: Wafermark, id: string): Promise<void> {
  // @ts-expect-error a field of a body that is misspelt
  await annotations.create(id, { property_name: 'thickness', property_value: 1, coord_X: 2 });
  // @ts-expect-error a required field that is missing
  await annotations.bulkCreate(id, { annotations: [{ property_name: 'thickness' }] });
  // @ts-expect-error a field that a change does not take
  await annotations.update(id, id, { char_source_type: 'xps' });
  // @ts-expect-error a filter that is misspelt
  await annotations.list(id, { x_mim: -10 });
  // @ts-expect-error an argument that is forgotten
  await annotations.delete(id);
  // @ts-expect-error a value outside the enumeration
  await annotations.create(id, { property_name: 'a', property_value: 1, coord_ref_frame: 'sample' });
  // @ts-expect-error a Date where text is wanted
  await annotations.create(id, { property_name: 'a', property_value: 1, data_id: new Date() });
  // @ts-expect-error a key for what is idempotent by nature
  await annotations.update(id, id, {}, { idempotencyKey: 'a' });
  // @ts-expect-error a limit of pages for what has none
  await samples.properties(id, { maxPages: 1 });
  // @ts-expect-error a list without pages is not iterated over
  for await (const property of samples.properties(id)) await samples.update(property.property_name, {});
  // @ts-expect-error a filter that is required
  await annotations.deleteImport(id);
  // @ts-expect-error a filter without its required name
  await annotations.deleteImport(id, {});
  // @ts-expect-error an option that is misspelt
  await samples.list({}, { singal: AbortSignal.abort() });
}

describe('five planted typos', () => {
  const correct = `
import { Wafermark } from '../src/index.ts';
const { annotations, samples } = new Wafermark();
const thickness = { property_name: 'thickness', property_value: 25.1 };
await annotations.create('id', { ...thickness, coord_x: 1.5 });
await annotations.bulkCreate('id', { annotations: [{ ...thickness, metadata: { scan: 'line' } }] });
await annotations.update('id', 'id', { property_unit: 'nm' });
await annotations.list('id', { property_name: 'thickness', x_min: -10 });
await samples.list({ has_data_item: true }, {});
`;
  const typos = [
    ['coord_x', 'coordx'],
    ['metadata', 'meta_data'],
    ["'id', 'id', { property_unit", "'id', { property_unit"],
    ['x_min', 'x_mim'],
    ['has_data_item: true', "has_data_item: 'True'"],
  ] as const;

  it('are all reported, each on its line', () => {
    const planted = typos.reduce((source, [right, wrong]) => source.replace(right, wrong), correct);
    expect(reportedLines(planted)).toEqual([5, 6, 7, 8, 9]);
  });

  it('are no longer reported once corrected', () => {
    expect(reportedLines(correct)).toEqual([]);
  });
});

describe('the public types', () => {
  it('are those of the document', () => {
    expectTypeOf<Wafermark['annotations']['list']>().parameters.toEqualTypeOf<
      Parameters<
        (sampleId: string, filter?: ListSampleAnnotationsFilter, options?: RequestOptions & PageOptions) => void
      >
    >();
    expectTypeOf<Wafermark['annotations']['list']>().returns.resolves.toEqualTypeOf<Annotation[]>();
    expectTypeOf<Wafermark['annotations']['create']>().parameter(1).toEqualTypeOf<AnnotationCreate>();
    expectTypeOf<Wafermark['annotations']['delete']>().returns.resolves.toEqualTypeOf<void>();
    expectTypeOf<Wafermark['samples']['list']>().returns.resolves.toEqualTypeOf<PhysicalSampleListItem[]>();
    expectTypeOf<ApiError['problem']>().toEqualTypeOf<Problem | ValidationProblem | undefined>();
    expectTypeOf<ApiError['operation']>().toEqualTypeOf<OperationId | undefined>();
  });
});

it('accepts what callers have: the fetch of another package, interfaces, readonly arrays, optional fields', () => {
  expect(reportedLines(ACCEPTED)).toStrictEqual([]);
  const wrong = ACCEPTED.replace('fetch: ownFetch', 'fetch: ownFetch.name');
  expect(reportedLines(wrong)).toStrictEqual([
    wrong.split('\n').findIndex((line) => line.includes('ownFetch.name')) + 1,
  ]);
});

it('exports every type that its methods are made of, so that declarations can name them', async () => {
  const read = (name: string): Promise<string> =>
    readFile(new URL(`../../../generated/${name}`, import.meta.url), 'utf8');
  const models = (await read('document/models.ts')).matchAll(/^export (?:interface|type) (\w+)/gm);
  const others = (await read('client/client.ts')).replaceAll(/^ \* @internal\n \*\/\nexport \w+ \w+/gm, '');
  const names = [...models, ...others.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name);
  expect(names).toEqual(expect.arrayContaining(['Annotation', 'SampleProperty', 'MatchOptions', 'SamplesMethods']));
  // Those that only generated methods need are at another place.
  const transport = (await readFile(new URL('../src/transport-of.ts', import.meta.url), 'utf8')).match(/\b[A-Z]\w+/g);
  const index = await readFile(new URL('../src/index.ts', import.meta.url), 'utf8');
  const source = [...new Set(names)].map((name) => {
    const isOfTransport = transport?.includes(name) === true && !index.includes(` ${name},`);
    return `export type { ${name} } from '@wafermark/client${isOfTransport ? '/transport' : ''}';`;
  });
  const reported = reportedLines(source.join('\n'));
  expect(reported.map((line) => source[line - 1])).toStrictEqual([]);
});
