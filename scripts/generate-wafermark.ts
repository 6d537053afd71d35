import { dirname, join } from 'node:path';
import { emitPackage } from '../packages/generator/src/emit-package.ts';
import { generate, HOUSE_NOTICE } from '../packages/generator/src/generate.ts';
import { plainDocument } from '../packages/generator/src/plain-document.ts';
import { strictDocument } from '../packages/generator/src/runtime/strict-document.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkProblems } from './check-problems.ts';
import { run } from './run.ts';

export const DOCUMENT = 'openapi/openapi.yaml';

/**
 * Generates what this repository needs of its document, which the linter has to accept first.
 * @param out The folder for the files.
 * @returns the paths of the files written, from `out`
 * @throws with the linter's output when it rejects the document
 */
export async function generateWafermark(document: string, out: string): Promise<readonly string[]> {
  const config = join(dirname(document), 'redocly.yaml');
  await run('redocly', ['lint', document, '--config', config, '--format', 'stylish', '--max-problems', '1000']);
  return await generateLinted(document, out);
}

/** Generates the same of a document that the linter has accepted before. */
export async function generateLinted(document: string, out: string): Promise<readonly string[]> {
  return await generate(document, {
    out,
    outputs: ['client', 'server', 'paths'],
    // The server streams lists, and completes problems.
    replies: 'streams',
    transport: null,
    check: ({ document: read, sources }) => {
      checkProblems(read, sources);
      checkPlaceholders(read, sources);
    },
    publish: plainDocument,
    strict: strictDocument,
    notice: HOUSE_NOTICE,
    extra: (model) => ({ 'package.json': emitPackage(model, '@wafermark/generated', DEPENDENCIES) }),
    format: formatWithBiome,
  });
}

const DEPENDENCIES = { '@types/express': 'catalog:', express: 'catalog:', 'openapi-fetch': 'catalog:' };

async function formatWithBiome(folder: string, names: readonly string[]): Promise<void> {
  // `checks.js` would grow by half, and nobody reads it.
  const sources = names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
  await run('biome', ['format', '--write', '--config-path', 'biome.generated.json', ...sources]);
}
