import { mkdir } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createClient } from '@hey-api/openapi-ts';
import { build } from 'esbuild';
import type { Create, Limits } from './peers.ts';

const DOCUMENT = fileURLToPath(new URL('../../../generated/document/openapi.json', import.meta.url));
const OUT = fileURLToPath(new URL('../dist/hey-api', import.meta.url));

/** The parts of hey-api's output for an operation that are used here. */
interface Generated {
  readonly createSampleAnnotation: (options: object) => Promise<{ data?: unknown; error?: unknown }>;
}

/** The connection settings. */
export interface Connection {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly json: object;
  readonly sample: string;
  readonly signalOf: (limits: Limits) => AbortSignal;
}

let generated: Promise<Generated> | undefined;

async function generate(): Promise<Generated> {
  await mkdir(OUT, { recursive: true });
  await createClient({
    input: DOCUMENT,
    output: OUT,
    plugins: ['@hey-api/client-fetch', '@hey-api/sdk'],
    logs: { level: 'silent' },
  });
  const file = `${OUT}.mjs`;
  await build({ entryPoints: [`${OUT}/index.ts`], outfile: file, bundle: true, format: 'esm', platform: 'neutral' });
  // Generated from the document, which has this operation; if it were missing, every row of the table would fail.
  return (await import(pathToFileURL(file).href)) as Generated;
}

/** The client that hey-api generates from the same document. */
export async function createHeyApi({ baseUrl, headers, json, sample, signalOf }: Connection): Promise<Create> {
  generated ??= generate();
  const { createSampleAnnotation } = await generated;
  return async (limits) => {
    const { data, error } = await createSampleAnnotation({
      baseUrl,
      headers,
      path: { physical_sample_id: sample },
      body: json,
      signal: signalOf(limits),
    });
    if (error !== undefined) throw Object.assign(new Error('error was returned'), { name: '{ error }' });
    return data;
  };
}
