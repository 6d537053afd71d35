/** `pnpm mutate` tests all of the source. */
import { globSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { PARTS } from '../../packages/contract/mutation/parts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Only name what is in other files, or are what a part changes at another place. */
const OTHERS = ['packages/*/src/{index,testing}.ts', 'packages/generator/src/runtime*/*.ts'];

const isMutated = (mutate: readonly string[], file: string): boolean =>
  mutate.some((pattern) => !pattern.startsWith('!') && matchesGlob(file, pattern)) &&
  !mutate.some((pattern) => pattern.startsWith('!') && matchesGlob(file, pattern.slice(1)));

it('has every file of client, server and generator in one part', () => {
  const files = globSync('packages/{client,server,generator}/src/**/*.ts', { cwd: ROOT });
  const places = files
    .filter((file) => !OTHERS.some((pattern) => matchesGlob(file, pattern)))
    .map((file) => [file, Object.keys(PARTS).filter((name) => isMutated(PARTS[name]?.mutate ?? [], file))] as const);
  expect(places.length).toBeGreaterThan(150);
  expect(places.filter(([, parts]) => parts.length !== 1)).toStrictEqual([]);
});

it('has nothing in its parts that is not there', () => {
  for (const { mutate, judge } of Object.values(PARTS)) {
    for (const pattern of [...mutate.map((part) => part.replace(/^!/, '')), ...judge]) {
      const found = globSync(pattern, { cwd: ROOT });
      expect([pattern, found.length > 0]).toStrictEqual([pattern, true]);
    }
  }
});
