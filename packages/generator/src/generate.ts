import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkProblems } from './check-problems.ts';
import { checksOf, writtenSchemas } from './checks/checked-schemas.ts';
import { emitChecks, emitCheckTypes } from './checks/emit-checks.ts';
import { copyRuntime } from './copy-runtime.ts';
import type { Document } from './document.ts';
import { emitApi } from './emit-api.ts';
import { emitClient } from './emit-client.ts';
import { emitModels } from './emit-models.ts';
import { emitOperations } from './emit-operations.ts';
import { emitPackage } from './emit-package.ts';
import { emitParameters } from './emit-parameters.ts';
import { emitRoutes } from './emit-routes.ts';
import { emitRules } from './emit-rules.ts';
import { emitSchema } from './emit-schema.ts';
import { emitSecurity } from './emit-security.ts';
import { emitServer } from './emit-server.ts';
import { inFolders, placeOf } from './folders.ts';
import { readOperations } from './operation.ts';
import { plainDocument } from './plain-document.ts';
import { strictDocument } from './runtime/strict-document.ts';
import { emitQuickWriters } from './writers/emit-quick-writers.ts';
import { emitWriters } from './writers/emit-writers.ts';

/**
 * Runs a tool of the workspace, and returns what it prints.
 * @throws with its output when it fails
 */
export type Run = (tool: string, args: readonly string[]) => Promise<string>;

/**
 * Generates files from the document at `spec` into the folder `out`.
 * @returns the paths of the files written, from `out`
 * @throws with the linter's output when it rejects the document
 */
export async function generate(spec: string, out: string, run: Run): Promise<readonly string[]> {
  const config = join(dirname(spec), 'redocly.yaml');
  const bundled = join(out, placeOf('openapi.json'));
  await mkdir(dirname(bundled), { recursive: true });
  await Promise.all([
    run('redocly', ['lint', spec, '--config', config, '--format', 'stylish', '--max-problems', '1000']),
    run('redocly', ['bundle', spec, '--config', config, '--output', bundled]),
  ]);
  // The linter has checked that the bundle is such a document.
  const document = plainDocument(JSON.parse(await readFile(bundled, 'utf8'))) as unknown as Document;
  const files = inFolders({ 'openapi.json': withNotice(document), ...(await emitFiles(document)) });
  await writeFormatted(out, files, run);
  return Object.keys(files);
}

const withNotice = (document: Document): string =>
  `${JSON.stringify({ 'x-generated': 'From openapi/ by `pnpm generate`. Do not edit.', ...document }, null, 2)}\n`;

/**
 * The generated files by name, before formatting, as they would be in one folder.
 * @throws for inconsistencies that the linter does not detect
 */
export async function emitFiles(published: Document): Promise<Readonly<Record<string, string>>> {
  const document = strictDocument(published);
  checkProblems(document);
  const operations = readOperations(document);
  const checks = checksOf(document, operations);
  const written = writtenSchemas(checks);
  const listed = written.filter(({ check, component, isListed }) => isListed && check === component);
  const quick = emitQuickWriters(
    document,
    listed.map(({ component }) => component),
  );
  return {
    'package.json': emitPackage(document),
    'schema.ts': await emitSchema(document),
    'api.ts': emitApi(document, operations),
    'models.ts': emitModels(document),
    'operations.ts': emitOperations(operations),
    'parameters.ts': emitParameters(operations),
    'routes.ts': emitRoutes(operations),
    'client.ts': emitClient(operations),
    'server.ts': emitServer(operations),
    'checks.js': emitChecks(document, checks),
    'checks.d.ts': emitCheckTypes(checks, Object.keys(document.components.schemas)),
    'writers.ts': emitWriters(
      document,
      written.map(({ component }) => component),
    ),
    'quick-writers.ts': quick.source,
    'rules.ts': emitRules(document, checks, quick.names),
    'security.ts': emitSecurity(document, operations),
    ...(await copyRuntime()),
  };
}

/** Writes files into the folder `out`, and formats the TypeScript ones. */
export async function writeFormatted(out: string, files: Readonly<Record<string, string>>, run: Run): Promise<void> {
  for (const folder of new Set(Object.keys(files).map(dirname))) await mkdir(join(out, folder), { recursive: true });
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(out, name), text)));
  const sources = Object.keys(files).filter((name) => name.endsWith('.ts'));
  await run('biome', [
    'format',
    '--write',
    '--config-path',
    'biome.generated.json',
    ...sources.map((name) => join(out, name)),
  ]);
}
