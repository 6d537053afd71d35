import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { type GenerateOptions, generate } from '../src/generate.ts';

const run = promisify(execFile);

const HERE = fileURLToPath(new URL('../dist/test/', import.meta.url));
const FIXTURES = fileURLToPath(new URL('fixtures/', import.meta.url));
const COMPILER = fileURLToPath(new URL('../node_modules/typescript-native/bin/tsc', import.meta.url));

/** The strictest settings of TypeScript. */
const STRICTEST = {
  target: 'ES2024',
  lib: ['ES2024', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  types: ['node'],
  noEmit: true,
  declaration: true,
  isolatedDeclarations: true,
  allowImportingTsExtensions: true,
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  erasableSyntaxOnly: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  skipLibCheck: true,
};

export const fixture = (name: string): string => join(FIXTURES, name);

/** An empty folder of a name, below this package, so that what is generated there finds its packages. */
export async function emptyFolder(name: string): Promise<string> {
  const folder = join(HERE, name);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Generates everything from a document. */
export async function generateAll(
  document: string,
  name: string,
  options: Partial<GenerateOptions> = {},
): Promise<string> {
  const out = await emptyFolder(name);
  await generate(document, { out, outputs: ['client', 'server', 'contract'], ...options });
  return out;
}

/** What the compiler says of all files in a folder under the strictest settings; empty if nothing. */
export async function compile(folder: string): Promise<string> {
  const project = join(folder, 'tsconfig.json');
  await writeFile(project, JSON.stringify({ compilerOptions: STRICTEST, include: ['.'] }));
  try {
    await run(process.execPath, [COMPILER, '-p', project], { maxBuffer: 64 * 1024 * 1024 });
    return '';
  } catch (error) {
    return String(Reflect.get(Object(error), 'stdout'));
  }
}

/** A generated module. Its types exist only after generation, so tests describe what they use. */
export const load = async <Module>(folder: string, path: string): Promise<Module> =>
  (await import(pathToFileURL(join(folder, path)).href)) as Module;

/** Serves an app on a free port of this machine until the test ends. */
export async function listen(app: RequestListener): Promise<string> {
  const server: Server = createServer(app);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  // A server that listens on a port has an address of this form.
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
