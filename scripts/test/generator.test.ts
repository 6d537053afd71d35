import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesOf } from '../../packages/generator/test/files-of.ts';
import { generateWafermark } from '../generate-wafermark.ts';
import { run, runCommand } from '../run.ts';

it('generates the committed files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wafermark-generated-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  // A folder that does not exist yet.
  const out = join(folder, 'new/generated');
  const names = await generateWafermark('openapi/openapi.yaml', out);
  const files = await filesOf(out);
  expect(files).toStrictEqual(await filesOf('generated'));
  expect(names.toSorted()).toStrictEqual(Object.keys(files).toSorted());
});

it('throws the output of a failing tool', async () => {
  await expect(run('redocly', ['lint', 'openapi/nothing.yaml'])).rejects.toThrow(
    /^node_modules\/\.bin\/redocly lint failed\n[\s\S]*nothing\.yaml/,
  );
  await expect(runCommand('sh', ['-c', 'echo said; echo complained >&2; exit 3'])).rejects.toThrow(
    /^sh -c failed\nsaid\ncomplained\n$/,
  );
  await expect(runCommand('sh', ['-c', 'echo said'])).resolves.toBe('said\n');
});

it('throws the reason why a tool cannot be run', async () => {
  await expect(runCommand('no-such-tool', ['lint'])).rejects.toThrow(
    /^no-such-tool lint failed\nspawn no-such-tool ENOENT/,
  );
});
