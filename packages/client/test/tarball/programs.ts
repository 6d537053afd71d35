/** What the programs below print when all is well. */
export const EXPECTED = 'created 25.1; sent 25.1; stored 3; NotFoundError 404 true; retried 2; true false';

const body = `
  const client = new Wafermark({ baseUrl: BASE_URL, apiKey: 'any-key' });
  const sample = 'a1b2c3d4-5678-90ab-cdef-1234567890ab';
  const row = { property_name: 'thickness', property_value: 25.1 };
  const created = await client.annotations.create(sample, row);
  const sent = await send(connect({ baseUrl: BASE_URL, apiKey: 'any-key' }), createSampleAnnotation(sample, row));
  const { stored } = await client.annotations.createMany(sample, [row, row, row], { chunkSize: 2 });
  const error = await client.annotations.get(sample, sample).catch((caught) => caught);
  const fetch = scriptedFetch({ status: 503 }, { json: [] });
  await new Wafermark({ baseUrl: BASE_URL, apiKey: 'any-key', fetch, retryDelay: 1 }).samples.list();
  return [
    'created ' + created.property_value,
    'sent ' + sent.property_value,
    'stored ' + stored,
    error.name + ' ' + error.status + ' ' + isApiError(error, 'getSampleAnnotation', 404),
    'retried ' + fetch.requests.length,
    isAnnotation(created) + ' ' + isAnnotation(row),
  ].join('; ');
`;

const imports = [
  ['Wafermark, isApiError', '@wafermark/client'],
  ['connect, createSampleAnnotation, send', '@wafermark/client/commands'],
  ['scriptedFetch', '@wafermark/client/testing'],
  ['isAnnotation', '@wafermark/client/validate'],
] as const;

/** The program as a module. */
export const ESM = `${imports.map(([names, from]) => `import { ${names} } from '${from}';`).join('\n')}
const BASE_URL = process.argv[2];
const run = async () => {${body}};
console.log(await run());
`;

/** The program as a script with `require`. */
export const CJS = `${imports.map(([names, from]) => `const { ${names} } = require('${from}');`).join('\n')}
const BASE_URL = process.argv[2];
const run = async () => {${body}};
run().then(console.log);
`;

/** The program for a page, which shows what it prints. */
export const PAGE = `${imports.map(([names, from]) => `import { ${names} } from '${from}';`).join('\n')}
const BASE_URL = location.origin;
const run = async () => {${body}};
run().then((text) => { document.title = text; }, (error) => { document.title = 'failed: ' + error; });
`;

/** A program that has to compile, but for the five lines that must not. */
export const TYPED = `import { type Annotation, BulkError, isApiError, NotFoundError, Wafermark } from '@wafermark/client';
import { fileJournal } from '@wafermark/client/node';
import { scriptedFetch } from '@wafermark/client/testing';
import { isAnnotation } from '@wafermark/client/validate';

const client = new Wafermark({ baseUrl: 'https://lab.example', apiKey: async () => 'key', fetch: scriptedFetch({ json: [] }) });
const good = { property_name: 'thickness', property_value: 25.1 };
export async function program(id: string): Promise<number> {
  const annotation: Annotation = await client.annotations.create(id, good, { idempotencyKey: 'a', timeout: 5_000 });
  for await (const { coord_x } of client.annotations.list(id, { limit: 10 }, { maxPages: 3 })) console.log(coord_x);
  const { requestId } = await client.samples.list().withResponse();
  const value: unknown = annotation;
  if (isAnnotation(value)) console.log(value.property_unit, requestId);
  try {
    return (await client.annotations.createMany(id, [good], { journal: fileJournal('run') })).stored;
  } catch (error) {
    if (isApiError(error, 'createSampleAnnotation', 422)) return error.problem.errors.length;
    if (error instanceof NotFoundError) return error.status;
    if (error instanceof BulkError) return error.obsolete.length;
    throw error;
  }
}
export async function typos(id: string): Promise<void> {
  // @ts-expect-error
  await client.annotations.create(id, { ...good, coordx: 1 });
  // @ts-expect-error
  await client.annotations.bulkCreate(id, { annotations: [{ property_name: 'a' }] });
  // @ts-expect-error
  await client.annotations.update(id, { property_unit: 'nm' });
  // @ts-expect-error
  await client.annotations.list(id, { x_mim: 1 });
  // @ts-expect-error
  await client.samples.list({ has_data_item: 'True' });
}
`;

/** Functions around every method, whose types the compiler has to write down. */
export const DECLARED = `import { createRetryingFetch, memoryJournal, Wafermark, logTo, isApiError } from '@wafermark/client';
import { connect, createSampleAnnotation, list as listed, listSampleAnnotations, send } from '@wafermark/client/commands';
import { fileJournal } from '@wafermark/client/node';
import { scriptedFetch } from '@wafermark/client/testing';
import { isAnnotation } from '@wafermark/client/validate';

export const client = new Wafermark({ baseUrl: 'https://lab.example', apiKey: 'key' });
export const { annotations, samples } = client;
const good = { property_name: 'thickness', property_value: 25.1 };
export const list = (id: string) => client.annotations.list(id);
export const items = (id: string) => client.annotations.list(id)[Symbol.asyncIterator]();
export const pages = (id: string) => client.annotations.list(id).pages();
export const create = (id: string) => client.annotations.create(id, good);
export const bulkCreate = (id: string) => client.annotations.bulkCreate(id, { annotations: [good] });
export const createMany = (id: string) => client.annotations.createMany(id, [good]);
export const get = (id: string) => client.annotations.get(id, id);
export const getWithResponse = (id: string) => client.annotations.get(id, id).withResponse();
export const update = (id: string) => client.annotations.update(id, id, {});
export const remove = (id: string) => client.annotations.delete(id, id);
export const listSamples = () => client.samples.list();
export const createSample = () => client.samples.create({});
export const updateSample = (id: string) => client.samples.update(id, {});
export const request = () => client.request('GET', '/healthz');
export const withOptions = () => client.withOptions({ maxRetries: 0 });
export const connection = connect({ baseUrl: 'https://lab.example', apiKey: 'key' });
export const command = (id: string) => createSampleAnnotation(id, good);
export const sent = (id: string) => send(connection, command(id));
export const commandPages = (id: string) => listed(connection, listSampleAnnotations(id)).pages();
export const retrying = createRetryingFetch();
export const journals = [memoryJournal(), fileJournal('a')];
export const hooks = logTo(console);
export const scripted = scriptedFetch({ json: [] });
export const check = isAnnotation;
export const guard = (error: unknown) => (isApiError(error, 422) ? error.problem : undefined);
export const methods = Object.entries(client.annotations);
`;

/** What the types have to accept. */
export const ACCEPTED = `import { Wafermark } from '@wafermark/client';
import { fetch as ownFetch } from 'undici';

interface Scan { readonly operator: string; readonly angles: readonly number[] }
export async function accepted(id: string, scan: Scan, unit: string | undefined, rows: readonly { property_name: string; property_value: number }[]): Promise<void> {
  const client = new Wafermark({ apiKey: 'a', fetch: ownFetch, baseUrl: undefined, fetchOptions: { cache: 'no-store', dispatcher: {} } });
  await client.annotations.create(id, { property_name: 'a', property_value: 1, property_unit: unit, metadata: scan });
  await client.annotations.bulkCreate(id, { annotations: rows });
  await client.annotations.update(id, id, { property_unit: unit });
  await client.annotations.list(id, { x_min: undefined });
}
`;
