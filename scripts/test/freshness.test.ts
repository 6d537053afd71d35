import { expect, it } from 'vitest';
import type { Outcome } from '../../packages/contract/drift/execute.ts';
import { copyRepository, type RepositoryCopy } from './repository-copy.ts';

/** Only the freshness check of `pnpm check`. */
const SCRIPT = `
  await (await import('./scripts/check/freshness.ts')).checkFreshness();
  console.log('fresh');
`;

const check = (copy: RepositoryCopy): Promise<Outcome> =>
  copy.run(process.execPath, '--input-type=module', '--eval', SCRIPT);

it('passes when no generated file has been edited', async () => {
  const copy = await copyRepository();
  expect(await check(copy)).toStrictEqual({ code: 0, output: 'fresh\n' });
});

const EDITS: readonly (readonly [string, (copy: RepositoryCopy) => Promise<void>, RegExp])[] = [
  [
    'an edit of a generated file',
    (copy) => copy.replace('generated/document/api.ts', "API_KEY_HEADER = 'X-API-KEY'", "API_KEY_HEADER = 'X-KEY'"),
    /git diff failed[\s\S]*-export const API_KEY_HEADER = 'X-KEY';\n\+export const API_KEY_HEADER = 'X-API-KEY';/,
  ],
  [
    'an edit of a compiled check',
    (copy) => copy.replace('generated/server/checks.js', 'let count = text.length;', 'let count = 0;'),
    /git diff failed[\s\S]*-\s+let count = 0;\n\+\s+let count = text\.length;/,
  ],
  [
    'an edit of a runtime file',
    (copy) => copy.replace('generated/server/count-names.ts', 'count += 1', 'count += 2'),
    /git diff failed[\s\S]*-\s+count \+= 2/,
  ],
  [
    'an edit of the document without regeneration',
    (copy) => copy.replace('openapi/schemas/fields/PageSize.yaml', 'maximum: 10000', 'maximum: 20000'),
    /git diff failed[\s\S]*\+ +"maximum": 20000/,
  ],
];

let found: Promise<Outcome> | undefined;

/** The check reports all edits at once, which takes a fifth of the time. */
async function checkAll(): Promise<Outcome> {
  const copy = await copyRepository();
  for (const [, edit] of EDITS) await edit(copy);
  return await check(copy);
}

it.each(EDITS)('reports %s', async (_, _edit, report) => {
  found ??= checkAll();
  expect(await found).toStrictEqual({ code: 1, output: expect.stringMatching(report) });
});

it('reports a file that is not generated', async () => {
  const copy = await copyRepository();
  await copy.write('generated/helper.ts', '// Generated from openapi/ by `pnpm generate`. Do not edit.\n');
  expect(await check(copy)).toStrictEqual({
    code: 1,
    output: expect.stringMatching(/Nothing generates helper\.ts in generated\//),
  });
});
