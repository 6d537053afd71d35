/** What users of the published packages can import, and on which Node: written by hand, so that an edit of a manifest is noticed. */
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';

/** Modules and declarations for both module systems. */
const both = (name: string) => ({
  import: { types: `./lib/${name}.d.mts`, default: `./lib/${name}.mjs` },
  require: { types: `./lib/${name}.d.cts`, default: `./lib/${name}.cjs` },
});
const one = (name: string) => ({ types: `./lib/${name}.d.ts`, default: `./lib/${name}.js` });
const MANIFEST = { './package.json': './package.json' };
const NODE = '^22.14.0 || ^24.0.0 || ^26.0.0';

it.each<[string, { node: string; files: readonly string[]; exports: object; bin?: object }]>([
  [
    'client',
    {
      node: '>=20',
      files: ['lib', 'api.md', 'CHANGELOG.md'],
      exports: {
        '.': both('index'),
        './commands': both('commands'),
        './node': both('node'),
        './testing': both('testing'),
        './transport': both('transport-of'),
        './validate': both('validate'),
        ...MANIFEST,
      },
    },
  ],
  [
    'server',
    {
      node: NODE,
      files: ['lib', 'CHANGELOG.md'],
      exports: { '.': one('index'), './middleware': one('middleware'), ...MANIFEST },
    },
  ],
  [
    'cli',
    {
      node: NODE,
      files: ['lib', 'docs', 'console', 'viewer', 'CHANGELOG.md'],
      exports: MANIFEST,
      bin: { wafermark: 'lib/main.js' },
    },
  ],
  [
    'generator',
    {
      node: '>=22',
      files: ['lib', 'extensions.schema.json', 'CHANGELOG.md'],
      exports: { '.': one('index'), './extensions.schema.json': './extensions.schema.json', ...MANIFEST },
      bin: { 'wafermark-generate': './lib/cli.js' },
    },
  ],
])('publishes of packages/%s what its users have', async (name, expected) => {
  const manifest = new URL(`../../packages/${name}/package.json`, import.meta.url);
  const { engines, publishConfig } = JSON.parse(await readFile(manifest, 'utf8'));
  const { files, exports, bin } = publishConfig;
  const { node } = { ...engines, ...publishConfig.engines };
  expect({ node, files, exports, ...(bin === undefined ? {} : { bin }) }).toStrictEqual(expected);
});
