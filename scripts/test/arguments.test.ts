/** Scripts say how they are called, and do nothing for arguments that they do not have. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { copyRepository } from './repository-copy.ts';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
/** Those that do more than to start a tool with its own arguments. */
const OWN = Object.entries(scripts).flatMap(([name, command]) => {
  const [, file = ''] =
    /^node scripts\/bootstrap\.mjs ((scripts|packages\/(client|interop|bench))\/\S+\.ts)$/.exec(command) ?? [];
  return file === '' || name === 'test' ? [] : [{ name, file }];
});

it('explain themselves, and refuse what they do not know', async () => {
  expect(OWN.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['generate', 'baseline', 'drift', 'chaos', 'bench']),
  );
  // What one of them does in spite of such arguments must not be done here.
  const copy = await copyRepository();
  for (const { name, file } of OWN) {
    const usage = expect.stringContaining(`Usage: pnpm ${name}`);
    const help = await copy.run(process.execPath, file, '--help');
    expect([help.code, help.output]).toStrictEqual([0, usage]);
    const refusal = await copy.run(process.execPath, file, '--no-such-option');
    expect([refusal.code, refusal.output]).toStrictEqual([2, usage]);
    expect(refusal.output).not.toMatch(/^ +at /m);
  }
});
