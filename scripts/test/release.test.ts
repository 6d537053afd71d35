import { expect, it } from 'vitest';
import { copyRepository } from './repository-copy.ts';

const SCRIPT = `await (await import('./scripts/check/release.ts')).checkRelease();`;

it('wants the released document to be what was signed off', async () => {
  const copy = await copyRepository();
  const check = () => copy.run(process.execPath, '--input-type=module', '--eval', SCRIPT);
  expect(await check()).toStrictEqual({ code: 0, output: '' });
  const baseline = await copy.read('openapi/baseline.yaml');
  await copy.write('openapi/baseline.yaml', baseline.replace('maximum: 10000', 'maximum: 20000'));
  expect(await check()).toStrictEqual({
    code: 1,
    output: expect.stringContaining('If it is a new release, add the row'),
  });
  await copy.write('openapi/baseline.yaml', baseline);
  // A digest without a sentence about what changed is not a signature.
  await copy.write('openapi/RELEASES.md', (await copy.read('openapi/RELEASES.md')).replace(/` \| .*\|\n$/, '` |  |\n'));
  expect(await check()).toStrictEqual({ code: 1, output: expect.stringContaining('say what changed') });
});
