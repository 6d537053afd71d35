/** The code samples of the documentation, run against a real server with demo data. */
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import document from '@wafermark/generated/document/openapi.json' with { type: 'json' };
import { OPERATIONS } from '@wafermark/generated/document/operations.ts';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { serve, temporaryDatabase } from '../../packages/cli/test/support/spawn-wafermark.ts';
import { execute, type Outcome } from '../../packages/contract/drift/execute.ts';
import { withCodeSamples } from '../docs/code-samples.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples', import.meta.url));
const PROGRAMS = { ts: process.execPath, sh: 'bash', py: 'python3' } as const;
const LANGUAGES = Object.keys(PROGRAMS).filter((name): name is keyof typeof PROGRAMS => name in PROGRAMS);

let files: readonly string[] = [];
beforeAll(async () => {
  files = await readdir(join(EXAMPLES, 'operations'));
});

/** Runs a sample with the URL of a server in place of the default one. */
async function run(id: string, language: keyof typeof PROGRAMS, url: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-sample-'));
  // So that it finds the client.
  await symlink(join(EXAMPLES, 'node_modules'), join(folder, 'node_modules'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const source = await readFile(join(EXAMPLES, 'operations', `${id}.${language}`), 'utf8');
  expect(source).toContain('http://127.0.0.1:4010');
  const file = join(folder, `sample.${language}`);
  await writeFile(file, source.replaceAll('http://127.0.0.1:4010', url));
  return await execute(PROGRAMS[language], [file], { cwd: folder });
}

/** What deletes comes last: it takes away what others show. */
const inOrder = () =>
  Object.entries(OPERATIONS)
    .filter(([id]) => files.includes(`${id}.ts`))
    .toSorted(([, a], [, b]) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));

it.each(LANGUAGES)('shows operations in working %s', async (language) => {
  const { url } = await serve({ DATABASE_URL: await temporaryDatabase() });
  for (const [id, { success }] of inOrder()) {
    const { code, output } = await run(id, language, url);
    expect([id, code, output]).toStrictEqual([id, 0, expect.not.stringContaining('problems/')]);
    const metrics = await (await fetch(`${url}/metrics`)).text();
    expect([id, metrics]).toStrictEqual([
      id,
      expect.stringMatching(new RegExp(`operation="${id}",status="${success}"} [1-9]`)),
    ]);
  }
});

it('has samples of operations that exist, each in every language', async () => {
  const shown = Object.keys(OPERATIONS).filter((id) => files.some((file) => file.startsWith(`${id}.`)));
  const wanted = shown.flatMap((id) => LANGUAGES.map((language) => `${id}.${language}`));
  expect([...files].toSorted()).toStrictEqual(wanted.toSorted());
  expect(shown).toContain('createSampleAnnotation');
  const described = JSON.stringify(await withCodeSamples(document));
  expect(described.match(/"x-codeSamples"/g)).toHaveLength(shown.length);
});
