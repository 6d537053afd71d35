import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { emitChecks } from '../src/checks/emit-checks.ts';
import { copyRuntime } from '../src/copy-runtime.ts';
import { createSources } from '../src/load/sources.ts';
import { Names } from '../src/names.ts';
import { Schemas } from '../src/schema/schemas.ts';
import { emitQuickWriters } from '../src/writers/emit-quick-writers.ts';
import { emitWriters } from '../src/writers/emit-writers.ts';

export interface Generated {
  readonly first: (value: unknown) => boolean;
  readonly all: (value: unknown) => boolean;
  readonly write: (value: unknown) => string;
  /** Undefined when the schema has keywords that only its check supports. */
  readonly quick: ((value: unknown) => string | undefined) | undefined;
}

/** Generates the checks and writers of schemas, and loads those of `Value`. */
export async function loadGenerated(schemas: Readonly<Record<string, object>>): Promise<Generated> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-schemas-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const read = new Schemas({ components: { schemas } }, createSources(), new Names());
  const model = { schemas: read, types: [] };
  const names = Object.keys(schemas);
  const checks = { schemas: new Map(names.map((name) => [name, { schema: { $ref: name }, type: name }])) };
  const files = {
    'package.json': '{ "type": "module" }',
    'checks.js': emitChecks(model, checks),
    'writers.ts': emitWriters(model, names),
    'quick-writers.ts': emitQuickWriters(model, names).source,
    'json-text.ts': (await copyRuntime())['json-text.ts'] ?? '',
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  const load = async (name: string): Promise<Record<string, unknown>> => import(pathToFileURL(join(folder, name)).href);
  const { first, all } = await load('checks.js');
  const { writeValue } = await load('writers.ts');
  const { quickValue } = await load('quick-writers.ts');
  return {
    first: Object(first).Value,
    all: Object(all).Value,
    write: Object(writeValue),
    quick: quickValue === undefined ? undefined : Object(quickValue),
  };
}
