import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compile, emptyFolder } from './support.ts';

/** openapi-typescript makes types of the same document: each is assignable to ours, and ours to it. */
it('has the models of openapi-typescript', async () => {
  const models = await readFile(new URL('../../../generated/document/models.ts', import.meta.url), 'utf8');
  const names = [...models.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name);
  const folder = await emptyFolder('second-opinion');
  const source = `import type * as models from '@wafermark/generated/document/models.ts';
import type { components } from '@wafermark/generated/document/schema.ts';

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;
${names.map((name) => `export const same${name}: Same<models.${name}, components['schemas']['${name}']> = true;`).join('\n')}
`;
  await writeFile(join(folder, 'same.ts'), source);
  expect(names.length).toBeGreaterThan(15);
  expect(await compile(folder)).toBe('');
});
